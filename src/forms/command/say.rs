//! Standard output, which may be gone: of a form that is piped into `head`, the rest is not wanted.

use std::io::{self, Write};

/// Writes a text to standard output. That nobody reads it any more is no failure.
pub fn say(text: &str) -> io::Result<()> {
    write_to(&mut io::stdout().lock(), text)
}

fn write_to(out: &mut impl Write, text: &str) -> io::Result<()> {
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails in one way.
    struct Broken(io::ErrorKind);

    impl Write for Broken {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_pipe_that_nobody_reads_is_no_failure() {
        assert!(write_to(&mut Broken(io::ErrorKind::BrokenPipe), "text").is_ok());
        assert!(write_to(&mut Broken(io::ErrorKind::StorageFull), "text").is_err());
        let mut out = Vec::new();
        write_to(&mut out, "text").expect("written");
        assert_eq!(out, b"text");
    }
}
