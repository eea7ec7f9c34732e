//! The known ids that look most like a mistyped one.

/// The three nearest, the nearest first.
pub fn nearest<'a>(id: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    const MOST: usize = 3;
    let known = known.into_iter();
    let mut by_distance: Vec<_> = known.map(|known| (strsim::damerau_levenshtein(id, known), known)).collect();
    by_distance.sort_unstable();
    by_distance.into_iter().take(MOST).map(|(_, known)| known).collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_finger_comes_first() {
        assert_eq!(nearest("l55", ["s1", "l5", "c5", "pudendal"])[0], "l5");
        assert_eq!(nearest("x", []), Vec::<&str>::new());
    }
}
