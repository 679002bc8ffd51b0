//! Builds what the program serves beside its pages: styles from Sass, small scripts minified, in a release
//! the islands that cargo-leptos has built before; each with a hash in its name and compressed copies.

#![expect(
    clippy::disallowed_methods,
    reason = "cargo configures build scripts by the environment"
)]

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

type Anything = Box<dyn std::error::Error>;

fn main() -> Result<(), Anything> {
    for folder in ["style", "public", "migrations", "locales"] {
        println!("cargo::rerun-if-changed={folder}");
    }
    if std::env::var_os("CARGO_FEATURE_SSR").is_none() {
        return Ok(());
    }
    let mut table = String::from("&[\n");
    for name in ["main", "form", "host", "sheet"] {
        // `@use` would find the sheet where a partial of the same name is meant.
        let partial = format!("style/_{name}.scss");
        assert!(!Path::new(&partial).exists(), "rename {partial}");
        let css = grass::from_path(
            format!("style/{name}.scss"),
            &grass::Options::default().style(grass::OutputStyle::Compressed),
        )?;
        add(
            &mut table,
            &format!("{name}.css"),
            "text/css; charset=utf-8",
            css.as_bytes(),
        )?;
    }
    for (name, sources) in [
        (
            "form",
            &[
                "public/form/rules.js",
                "public/form/answers.js",
                "public/form/steps.js",
                "public/form/prefill.js",
                "public/form/work.js",
                "public/form.js",
            ][..],
        ),
        ("embed", &["public/embed.js"]),
    ] {
        let sources = sources.iter().map(fs::read_to_string);
        let source = sources.collect::<Result<Vec<_>, _>>()?.join("\n");
        let js = minifier::js::minify(&source)?.to_string();
        add(
            &mut table,
            &format!("{name}.js"),
            "text/javascript; charset=utf-8",
            js.as_bytes(),
        )?;
    }
    add(
        &mut table,
        "icon.svg",
        "image/svg+xml",
        &fs::read("public/icon.svg")?,
    )?;
    if std::env::var("PROFILE")? == "release" {
        add_islands(&mut table)?;
    }
    table.push(']');
    fs::write(out_dir()?.join("assets.rs"), table)?;
    Ok(())
}

/// In a release the islands are inside the program, so a new build of them is a new program.
fn add_islands(table: &mut String) -> Result<(), Anything> {
    for (name, media_type) in [
        ("placet.js", "text/javascript; charset=utf-8"),
        ("placet.wasm", "application/wasm"),
    ] {
        let path = format!("target/site/pkg/{name}");
        println!("cargo::rerun-if-changed={path}");
        let bytes = fs::read(&path).map_err(|_| format!("{path} comes first: tools/build.sh"))?;
        add(table, name, media_type, &bytes)?;
    }
    Ok(())
}

fn out_dir() -> Result<PathBuf, Anything> {
    Ok(PathBuf::from(std::env::var("OUT_DIR")?))
}

/// Writes the file with its copies and adds an entry for `server::assets`.
fn add(table: &mut String, name: &str, media_type: &str, bytes: &[u8]) -> Result<(), Anything> {
    let out = out_dir()?;
    let hash = Sha256::digest(bytes)
        .iter()
        .take(6)
        .fold(String::new(), |h, b| h + &format!("{b:02x}"));
    let (stem, extension) = name.rsplit_once('.').ok_or("a file without extension")?;
    let hashed = format!("{stem}.{hash}.{extension}");
    let write = |suffix: &str, bytes: &[u8]| -> Result<String, Anything> {
        let path: &Path = &out.join(format!("{name}{suffix}"));
        fs::write(path, bytes)?;
        Ok(format!("include_bytes!({:?})", path.display().to_string()))
    };
    let plain = write("", bytes)?;
    let gzip = write(".gz", &gzip(bytes)?)?;
    let br = write(".br", &brotli(bytes)?)?;
    writeln!(
        table,
        "Asset {{ name: {name:?}, hashed: {hashed:?}, media_type: {media_type:?}, plain: {plain}, gzip: {gzip}, br: {br} }},"
    )?;
    Ok(())
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>, Anything> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>, Anything> {
    let mut out = Vec::new();
    brotli::BrotliCompress(
        &mut &bytes[..],
        &mut out,
        &brotli::enc::BrotliEncoderParams::default(),
    )?;
    Ok(out)
}
