//! The design system: what every page is put together from. Looks are in `style/`, words in
//! `locales/*/common.ftl`.

pub mod badge;
pub mod breadcrumb;
pub mod chart;
pub mod confirm;
pub mod empty;
pub mod error_summary;
pub mod field;
pub mod flash;
pub mod layout;
pub mod pagination;
pub mod row_chart;
pub mod sessions;
pub mod timeline;
