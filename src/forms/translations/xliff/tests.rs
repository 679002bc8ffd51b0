use proptest::prelude::*;

use super::*;

/// A file in English and German around some units.
fn file(units: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><xliff xmlns=\"{NAMESPACE}\" version=\"2.0\" srcLang=\"en\" \
         trgLang=\"de-AT\"><file id=\"f\">{units}</file></xliff>"
    )
}

fn one(units: &str) -> Entry {
    let mut found = read(&file(units), "en", "de").expect("texts");
    assert_eq!(found.len(), 1);
    found.remove(0)
}

#[test]
fn segments_of_a_unit_are_one_text() {
    let entry = one(
        "<unit id=\"title\"><segment state=\"final\"><source>One. </source><target>Eins. </target>\
         </segment><ignorable><source> </source><target> </target></ignorable>\
         <segment state=\"translated\"><source>T<mrk id=\"m\">wo</mrk> &amp; &#x33;</source>\
         <target><![CDATA[Zwei <]]></target></segment></unit>",
    );
    assert_eq!(entry.source, "One.  Two & 3");
    assert_eq!(entry.target, "Eins.  Zwei <");
    assert!(entry.is_done && !entry.has_codes);
}

#[test]
fn what_stands_between_segments_stays() {
    let segment = |source: &str, target: &str| {
        format!("<segment><source>{source}</source>{target}</segment>")
    };
    let space = "<ignorable><source> </source></ignorable>";
    let unit = |first: &str, second: &str| {
        let parts = [&segment("One.", first), space, &segment("Two.", second)];
        one(&format!("<unit id=\"title\">{}</unit>", parts.concat()))
    };
    let entry = unit("<target>Eins.</target>", "<target>Zwei.</target>");
    assert_eq!(
        (&*entry.source, &*entry.target),
        ("One. Two.", "Eins. Zwei.")
    );
    let turned = unit(
        "<target order=\"3\">Eins.</target>",
        "<target order=\"1\">Zwei.</target>",
    );
    assert_eq!(
        (&*turned.source, &*turned.target),
        ("One. Two.", "Zwei. Eins.")
    );
    assert_eq!(unit("", "").target, "", "a space alone is no translation");
    let wrong = unit(
        "<target order=\"x\">Eins.</target>",
        "<target>Zwei.</target>",
    );
    assert_eq!(wrong.target, "Eins. Zwei.");
}

#[test]
fn proposals_and_remarks_are_no_translations() {
    let entry = one(
        "<unit id=\"title\"><notes><note>Short, please</note></notes><mtc:matches><mtc:match>\
         <source>News</source><target>Zeitung</target></mtc:match></mtc:matches>\
         <segment><source>News</source></segment></unit>",
    );
    assert_eq!((entry.source.as_str(), entry.target.as_str()), ("News", ""));
    assert!(
        !entry.is_done,
        "a segment without a state is at its beginning"
    );
}

#[test]
fn codes_in_a_text_are_seen() {
    let entry = one(
        "<unit id=\"title\"><segment><source>A</source><target>B<ph id=\"1\"/></target></segment></unit>",
    );
    assert!(entry.has_codes);
}

#[test]
fn nothing_is_taken_that_could_do_harm() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\
                <xliff version=\"2.0\" srcLang=\"en\" trgLang=\"de\"/>";
    assert_eq!(read(bomb, "en", "de"), Err("translations-file-doctype"));
    let outside = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><xliff/>";
    assert_eq!(read(outside, "en", "de"), Err("translations-file-doctype"));
    let entity = file("<unit id=\"a\"><segment><source>&secret;</source></segment></unit>");
    assert_eq!(read(&entity, "en", "de"), Err("translations-file-doctype"));
    let deep = file(&"<group>".repeat(100));
    assert_eq!(read(&deep, "en", "de"), Err("translations-file-xliff"));
}

#[test]
fn other_files_are_refused() {
    let of = |root: &str| read(root, "en", "de");
    assert_eq!(of(""), Err("translations-file-xml"));
    assert_eq!(of("id,en,de"), Err("translations-file-xml"));
    assert_eq!(of("<html/>"), Err("translations-file-xliff"));
    assert_eq!(
        of("<xliff version=\"1.2\"/>"),
        Err("translations-file-xliff")
    );
    let languages = |from: &str, to: &str| {
        of(&format!(
            "<xliff version=\"2.1\" srcLang=\"{from}\" trgLang=\"{to}\"/>"
        ))
    };
    assert_eq!(languages("fr", "de"), Err("translations-file-source"));
    assert_eq!(languages("en", "fr"), Err("translations-file-target"));
    assert_eq!(languages("en", "de"), Ok(Vec::new()));
    assert_eq!(
        of(&file("<unit id=\"a\">").replace("</file></xliff>", "")),
        Err("translations-file-xml")
    );
}

proptest! {
    #[test]
    fn no_file_makes_it_panic(text in any::<String>(), cut in 0_usize..400) {
        let _ = read(&text, "en", "de");
        let whole = file(&format!("<unit id=\"a\"><segment><source>{}</source></segment></unit>", content(&text)));
        let end = (0..=cut.min(whole.len())).rev().find(|at| whole.is_char_boundary(*at));
        let _ = read(&whole[..end.unwrap_or_default()], "en", "de");
    }

    #[test]
    fn every_text_comes_back(text in any::<String>()) {
        let units = format!("<unit id=\"a\"><segment><source>{}</source></segment></unit>", content(&text));
        prop_assert_eq!(one(&units).source, text);
    }
}
