//! A file that is read in, beside as many records that the engine makes itself.

use std::fs::File;
use std::io::{BufWriter, Seek, Write};
use std::time::Instant;

use placet::accounts::Actor;
use placet::ids::ImportId;
use placet::purposes::model::Purpose;
use placet::register::import::{jobs, service};
use placet::server::App;

use super::{Result, generate};

/// Reads in a file of so many rows behind so many records.
pub async fn measure(
    app: &App,
    agent: &Actor,
    purposes: &[Purpose],
    (records, rows): (i64, i64),
) -> Result<()> {
    let file = write(purposes, records / 2, rows)?;
    forget_memory();
    let before = memory();
    let begun = Instant::now();
    let id = service::upload(app, agent, file, String::new()).await?;
    say("file received", rows, begun);

    let begun = Instant::now();
    let mapping = service::find(app, agent, id).await?.mapping;
    service::check(app, agent, id, &mapping).await?;
    finish(app, agent, id).await?;
    say("dry run", rows, begun);

    let begun = Instant::now();
    service::run(app, agent, id).await?;
    finish(app, agent, id).await?;
    let ours = say("read in for good", rows, begun);
    let counts = service::find(app, agent, id).await?.counts;
    println!("  {counts:?}");
    println!(
        "  memory at most {} MB, {} MB before",
        memory() / 1024,
        before / 1024
    );

    // With indexes, constraints and a ledger to come: what the engine alone does with as many events.
    let made = counts.values().sum::<i64>();
    let begun = Instant::now();
    generate::fill(app, purposes, (records, records + made)).await?;
    let engine = say(
        "as many records by the engine's INSERT ... SELECT",
        made,
        begun,
    );
    println!("  ratio {:.2}", ours / engine);
    Ok(())
}

/// Jobs do it; here one after the other.
async fn finish(app: &App, agent: &Actor, id: ImportId) -> Result<()> {
    while service::find(app, agent, id).await?.state.next().is_some() {
        jobs::get_on(app, id).await?;
    }
    Ok(())
}

fn say(what: &str, rows: i64, begun: Instant) -> f64 {
    let seconds = begun.elapsed().as_secs_f64();
    #[expect(clippy::cast_precision_loss, reason = "a rate is rounded anyway")]
    let rate = rows as f64 / seconds;
    println!("  {what:<50} {seconds:>7.1} s {rate:>9.0} rows a second");
    rate
}

/// Four of five people are new.
fn write(purposes: &[Purpose], people: i64, rows: i64) -> Result<File> {
    let mut file = BufWriter::new(tempfile::tempfile()?);
    writeln!(file, "phone,purpose,consent,at,evidence")?;
    let mut keys = purposes.iter().cycle();
    for row in 0..rows {
        let key = keys
            .next()
            .map(|purpose| purpose.key.as_str())
            .unwrap_or_default();
        let number = match row % 5 {
            0 => format!("+4930{:08}", row * 7 % people.max(1)),
            _ => format!("+4940{row:08}"),
        };
        let value = if row % 3 == 0 { "FALSE" } else { "TRUE" };
        writeln!(
            file,
            "{number},{key},{value},2026-03-01T12:00:00Z,call {row}"
        )?;
    }
    let mut file = file.into_inner()?;
    file.rewind()?;
    Ok(file)
}

/// The most memory that this program has had, in kilobytes (Linux).
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// Begins to measure anew.
fn forget_memory() {
    std::fs::write("/proc/self/clear_refs", "5").ok();
}
