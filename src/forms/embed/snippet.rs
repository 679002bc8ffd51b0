//! What to put into somebody else's page, and how it is written where websites are made.

use super::copies;

/// How a form shows itself on a website.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// In its place in the page.
    #[default]
    Inline,
    /// The link opens it in a dialog.
    Popup,
    /// It comes in from the side by itself, and can be sent away.
    Slider,
    /// A button instead of the link opens it in a dialog.
    Button,
    /// A page on which people get a link to their consents.
    Manage,
}

/// All of them, in the order in which they are offered.
pub const MODES: [Mode; 5] = [
    Mode::Inline,
    Mode::Popup,
    Mode::Slider,
    Mode::Button,
    Mode::Manage,
];

impl Mode {
    /// Stable name: the value of `data-mode`; its words are the language key `sharing-mode-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Inline => "inline",
            Self::Popup => "popup",
            Self::Slider => "slider",
            Self::Button => "button",
            Self::Manage => "manage",
        }
    }

    /// The mode of a name.
    #[must_use]
    pub fn find(key: &str) -> Option<Self> {
        MODES.into_iter().find(|mode| mode.key() == key)
    }
}

/// A form's snippet. The link works alone; the script makes of it what the mode says.
#[derive(Clone, Copy, Debug)]
pub struct Snippet<'a> {
    /// Where people reach us.
    pub public_url: &'a str,
    /// The form's name in addresses.
    pub key: &'a str,
    /// Words of the link.
    pub link: &'a str,
    /// How the form shows itself.
    pub mode: Mode,
    /// Whether the script is one that never changes.
    pub is_pinned: bool,
}

impl Snippet<'_> {
    /// Element and script: all that plain HTML needs.
    #[must_use]
    pub fn html(&self) -> String {
        format!("{}\n{}", self.element(), self.script())
    }

    /// The element where the form is to stand.
    #[must_use]
    pub fn element(&self) -> String {
        let (href, link) = (self.href(), escaped(self.link));
        let attributes = self.attributes();
        format!("<div {attributes}><a href=\"{href}\">{link}</a></div>")
    }

    /// The script, once a page.
    #[must_use]
    pub fn script(&self) -> String {
        let source = self.source();
        let pin = match self.integrity() {
            Some(integrity) => format!(" integrity=\"{integrity}\" crossorigin=\"anonymous\""),
            None => String::new(),
        };
        format!("<script async src=\"{source}\"{pin}></script>")
    }

    /// For the `functions.php` of a `WordPress` theme, where editors may not put scripts into texts.
    #[must_use]
    pub fn wordpress(&self) -> String {
        let source = self.source();
        let pin = self.integrity().map(|integrity| {
            format!(
                "add_filter( 'script_loader_tag', function ( $tag, $handle ) {{\n    \
                     return 'placet' === $handle\n        \
                         ? str_replace( ' src=', ' integrity=\"{integrity}\" crossorigin=\"anonymous\" src=', $tag )\n        \
                         : $tag;\n\
                 }}, 10, 2 );\n"
            )
        });
        format!(
            "add_action( 'wp_enqueue_scripts', function () {{\n    \
                 wp_enqueue_script( 'placet', '{source}', array(), null, array( 'strategy' => 'async' ) );\n\
             }} );\n{}",
            pin.unwrap_or_default()
        )
    }

    /// A component that loads the script once, however often it stands on a page.
    #[must_use]
    pub fn react(&self) -> String {
        let (source, href) = (self.source(), self.href());
        let pin = match self.integrity() {
            Some(integrity) => format!(
                "\n    script.integrity = \"{integrity}\";\n    script.crossOrigin = \"anonymous\";"
            ),
            None => String::new(),
        };
        // A text in braces, in which no sign means anything.
        let link = serde_json::to_string(self.link).unwrap_or_default();
        format!(
            "import {{ useEffect }} from \"react\";\n\n\
             const source = \"{source}\";\n\n\
             export function Consent() {{\n  \
               useEffect(() => {{\n    \
                 if (document.querySelector(`script[src=\"${{source}}\"]`)) return;\n    \
                 const script = document.createElement(\"script\");\n    \
                 script.async = true;{pin}\n    \
                 script.src = source;\n    \
                 document.head.append(script);\n  \
               }}, []);\n\n  \
               return (\n    \
                 <div {}>\n      \
                   <a href=\"{href}\">{{{link}}}</a>\n    \
                 </div>\n  \
               );\n\
             }}\n",
            self.attributes()
        )
    }

    /// For servers that put pages together from files (Apache, nginx): the line for each page; the
    /// snippet is the file that it names.
    #[must_use]
    pub fn include(&self) -> String {
        format!("<!--#include virtual=\"/includes/{}.html\" -->", self.key)
    }

    fn attributes(&self) -> String {
        let mode = match self.mode {
            Mode::Inline => String::new(),
            mode => format!(" data-mode=\"{}\"", mode.key()),
        };
        format!("data-placet=\"{}\"{mode}", self.key)
    }

    fn href(&self) -> String {
        let page = match self.mode {
            Mode::Manage => "/manage",
            _ => "",
        };
        format!("{}/f/{}{page}", self.public_url, self.key)
    }

    fn source(&self) -> String {
        let path = match self.is_pinned {
            true => &copies::of_this_build().path,
            false => "/embed.js",
        };
        format!("{}{path}", self.public_url)
    }

    fn integrity(&self) -> Option<&'static str> {
        let copy = copies::of_this_build();
        self.is_pinned.then_some(copy.integrity.as_str())
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Snippet<'static> = Snippet {
        public_url: "https://consent.example.org",
        key: "news",
        link: "Yes & <no>",
        mode: Mode::Inline,
        is_pinned: false,
    };

    #[test]
    fn the_plain_snippet_is_a_link_and_a_script() {
        assert_eq!(
            PLAIN.html(),
            "<div data-placet=\"news\"><a href=\"https://consent.example.org/f/news\">Yes &amp; &lt;no></a></div>\n\
             <script async src=\"https://consent.example.org/embed.js\"></script>"
        );
    }

    #[test]
    fn a_mode_stands_on_the_element() {
        let manage = Snippet {
            mode: Mode::Manage,
            ..PLAIN
        };
        let element = manage.element();
        assert!(element.contains("data-placet=\"news\" data-mode=\"manage\""));
        assert!(element.contains("/f/news/manage\""));
        for mode in MODES {
            assert_eq!(Mode::find(mode.key()), Some(mode));
        }
    }

    #[test]
    fn a_pinned_script_names_its_checksum_in_every_recipe() {
        let pinned = Snippet {
            is_pinned: true,
            ..PLAIN
        };
        let copy = copies::of_this_build();
        for recipe in [pinned.html(), pinned.wordpress(), pinned.react()] {
            assert!(recipe.contains(&copy.path), "{recipe}");
            assert!(recipe.contains(&copy.integrity), "{recipe}");
            assert!(!recipe.contains("/embed.js"), "{recipe}");
        }
        assert!(pinned.script().contains(" crossorigin=\"anonymous\""));
    }

    #[test]
    fn no_recipe_is_broken_by_the_words_of_the_link() {
        assert!(PLAIN.react().contains(">{\"Yes & <no>\"}</a>"));
    }
}
