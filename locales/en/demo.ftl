## The website of somebody else, in the demo.

demo-site-title = Lindenhof Books
demo-site-name = Lindenhof Books
demo-site-claim = Second floor, first editions
demo-site-heading = Letters from the shop
demo-site-text = Once a month we write about what we have read and who reads at our place. Below you say what you would like to get; this website never sees your answer.
demo-site-link = Give or manage your consent
demo-site-foot = This website belongs to the demo of Placet. It stands on another origin than the form that it embeds.
