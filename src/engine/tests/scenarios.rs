//! Every rule of the policy, proved by days told as text.

use super::script::scenarios;

fn check(text: &str) {
    let failures: Vec<String> = scenarios(text).iter().filter_map(|scenario| scenario.run().err()).collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

macro_rules! days {
    ($($name:ident)*) => {
        $(
            #[test]
            fn $name() {
                check(include_str!(concat!("days/", stringify!($name), ".day")));
            }
        )*
    };
}

days!(ordinary counting away hours routines clock holds grace merging limits lock life pause restart settings states);
