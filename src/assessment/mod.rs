//! PURE: red flags, ranking, reasons, irritability, and how the dose moves from what the person says.
