//! What differs between two lists of what is painted, first to last.

/// Tells every part, old and new, that makes a difference. Returns the place of the first.
pub fn changed<T: PartialEq>(old: &[T], new: &[T], mut tell: impl FnMut(&T)) -> Option<usize> {
    if old.len() == new.len() {
        let mut first = None;
        for (index, (old, new)) in old.iter().zip(new).enumerate().filter(|(_, (old, new))| old != new) {
            first = first.or(Some(index));
            tell(old);
            tell(new);
        }
        return first;
    }
    // Some came or went: all between what is the same at the start and at the end.
    let num_before = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let [old, new] = [old, new].map(|parts| parts.get(num_before..).unwrap_or_default());
    let num_after = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
    for parts in [old, new] {
        parts.iter().take(parts.len() - num_after).for_each(&mut tell);
    }
    Some(num_before)
}
