//! stub
/// Published forms as they are served.
#[derive(Default)]
pub struct PublishedForms;
