//! How the errors of server functions travel between islands and the server.

use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};

use crate::error::AppError;

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    /// What the transport itself has to say: no answer, or one that can't be read. The error of the
    /// service arrives as it was.
    fn from_server_fn_error(_: ServerFnErrorErr) -> Self {
        Self::Network
    }
}
