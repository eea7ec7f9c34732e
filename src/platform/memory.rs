//! What the resident process keeps in memory while nothing happens.
//!
//! Most of it is its own code and tables: the kernel maps what lies around each page that is touched (64 kB at once,
//! `fault_around_bytes`), and the start runs through the readers of all data files, which nothing calls afterwards. What
//! is let go of stays in the page cache as long as there is room, and is mapped again when it is touched (`madvise(2)`,
//! `MADV_DONTNEED`).

/// Lets go of the parts of the program's file that are mapped. What runs on comes back page by page.
#[cfg(target_os = "linux")]
pub fn let_go_of_code() {
    let Ok(program) = std::fs::read_link("/proc/self/exe") else { return };
    let Ok(maps) = std::fs::read_to_string("/proc/self/smaps") else { return };
    for (start, length) in clean(&maps, &program) {
        let_go(start, length);
    }
}

/// Elsewhere the system does it by itself, or not.
#[cfg(not(target_os = "linux"))]
pub fn let_go_of_code() {}

/// Start and length of each mapping of this program's file that can only be read, and of which no page was ever written:
/// what the loader put right once (`relro`) is not among them.
#[cfg(target_os = "linux")]
fn clean(smaps: &str, program: &std::path::Path) -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    for line in smaps.lines() {
        if let Some((range, rights, path)) = mapping(line) {
            let is_ours = !rights.contains('w') && std::path::Path::new(path) == program;
            all.push(is_ours.then_some(range));
        } else if let Some(own) = line.strip_prefix("Anonymous:")
            && own.split_ascii_whitespace().next() != Some("0")
            && let Some(last) = all.last_mut()
        {
            *last = None;
        }
    }
    all.into_iter().flatten().collect()
}

/// Start and length, rights and file of a mapping, if the line begins one.
#[cfg(target_os = "linux")]
fn mapping(line: &str) -> Option<((usize, usize), &str, &str)> {
    let mut words = line.split_ascii_whitespace();
    let (start, end) = words.next()?.split_once('-')?;
    let [start, end] = [start, end].map(|text| usize::from_str_radix(text, 16).ok());
    let path = line.find('/').and_then(|at| line.get(at..)).unwrap_or_default();
    Some(((start?, end?.checked_sub(start?)?), words.next()?, path))
}

#[cfg(target_os = "linux")]
#[expect(unsafe_code, reason = "advice about memory is given by address")]
fn let_go(start: usize, length: usize) {
    // SAFETY: the range is a private mapping of the program's file without the right to write, and no page of it was ever
    // written: each is read from the file again, with the same contents, whichever thread touches it.
    let done = unsafe {
        rustix::mm::madvise(std::ptr::without_provenance_mut(start), length, rustix::mm::Advice::LinuxDontNeed)
    };
    if let Err(error) = done {
        log::debug!("the code stays mapped: {error}");
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_as_in_the_programs_file_is_meant() {
        let program = std::path::Path::new("/usr/bin/unpinch");
        let part = |range: &str, rights: &str, path: &str, own: u32| {
            format!(
                "{range} {rights} 0001b000 fe:00 812    {path}\nSize: 8 kB\nAnonymous:   {own} kB\nVmFlags: rd mr\n"
            )
        };
        let smaps = [
            part("1000-3000", "r-xp", "/usr/bin/unpinch", 0),
            part("3000-4000", "r--p", "/usr/bin/unpinch", 0),
            part("4000-5000", "r--p", "/usr/bin/unpinch", 12),
            part("5000-6000", "rw-p", "/usr/bin/unpinch", 0),
            part("6000-7000", "r-xp", "/usr/lib/libc.so.6", 0),
            part("7000-8000", "r-xp", "[vdso]", 0),
        ];
        assert_eq!(clean(&smaps.concat(), program), [(0x1000, 0x2000), (0x3000, 0x1000)]);
    }

    #[test]
    fn what_was_let_go_of_runs_again() {
        let_go_of_code();
        assert_eq!((1..=10_u32).map(|number| number * number).sum::<u32>(), 385);
    }
}
