# Long work that somebody watches, and tables in files.

task-kind-people_bulk = Changing many people
task-kind-people_bulk_undo = Taking a change of many people back
task-kind-people_check = Trial run of an import of people
task-kind-people_import = Importing people
task-kind-people_import_undo = Taking an import of people back
task-state = State
task-state-waiting = Waiting
task-state-running = At work
task-state-done = Done
task-state-failed = Failed
task-state-cancelled = Stopped
task-progress-label = Progress
task-progress = { $done } of { $total }
task-progress-open = { $done } so far
task-started = Started
task-report = What came of it
task-link = Show
task-cancel = Stop
task-hint = This page renews itself. You can leave it: the work goes on.
task-stopping = It stops after the batch that is under way. What is done stays.
task-tries-again = Something broke. It is tried again in a moment, from where it was.
task-broken = It broke several times at the same place. What was done until there stays. Tell whoever runs this program; the log says why.
task-forbidden = Whoever started it may not do this any more. What was done until then stays.
flash-task-cancelled = It stops after the batch that is under way.

tables-empty = There is nothing in this file. It needs a row with the names of its columns.
tables-columns = This file has too many columns. Leave out those that are not needed.
tables-rows = This file has too many rows. Split it.
tables-cell = A cell of this file is too long to be one value. Check whether a quotation mark is missing.
tables-unreadable = This file can’t be read as a table. Save it as CSV or XLSX and try again.
tables-too-large = This spreadsheet is too large unpacked. Save it as CSV, or split it.
