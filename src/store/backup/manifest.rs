//! What a backup says of itself: its form, and each file with its length and checksum.

use std::io::{self, Read, Write};

use serde::{Deserialize, Serialize};

/// Names the form, whoever wrote it.
pub const FORMAT: &str = "unpinch-backup";
/// Raised when an older program could no longer read it.
pub const VERSION: u32 = 1;

/// The first file of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: String,
    pub version: u32,
    /// Of the program that wrote it.
    pub program: String,
    /// When, RFC 9557.
    pub made: String,
    /// In the order in which they follow.
    pub files: Vec<Listed>,
}

/// One file of the backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    pub name: String,
    pub bytes: u64,
    /// As other tools write it: eight hexadecimal digits.
    pub crc32: String,
}

/// Counts and sums up what goes through to `onward`.
pub struct Summed<T> {
    onward: T,
    hasher: crc32fast::Hasher,
    bytes: u64,
}

impl<T> Summed<T> {
    pub fn new(onward: T) -> Self {
        Self { onward, hasher: crc32fast::Hasher::new(), bytes: 0 }
    }

    /// What went through, under this name.
    pub fn listed(self, name: &str) -> Listed {
        let crc32 = format!("{:08x}", self.hasher.finalize());
        Listed { name: name.to_owned(), bytes: self.bytes, crc32 }
    }

    fn count(&mut self, bytes: &[u8]) {
        self.hasher.update(bytes);
        self.bytes += bytes.len() as u64;
    }
}

impl<T: Read> Read for Summed<T> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.onward.read(buffer)?;
        self.count(buffer.get(..read).unwrap_or_default());
        Ok(read)
    }
}

impl<T: Write> Write for Summed<T> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        let written = self.onward.write(buffer)?;
        self.count(buffer.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.onward.flush()
    }
}
