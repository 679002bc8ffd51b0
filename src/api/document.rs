//! The document of the API (`OpenAPI` 3.1): what stands at the handlers, and what holds of all of them.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};
use utoipa::OpenApi;

use super::idempotency;
use super::problem::{Kind, PROBLEM_JSON};
use super::v1;
use crate::languages;

/// What the handlers say of themselves.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Placet",
        description = "Consents, the people behind them, and the proof: for other programs."
    ),
    servers((url = "/api/v1")),
    paths(
        v1::purposes::list,
        v1::purposes::show,
        v1::subjects::list,
        v1::subjects::create,
        v1::subjects::show,
        v1::subjects::update,
        v1::identifiers::add,
        v1::identifiers::remove,
        v1::consents::list,
        v1::consents::record,
        v1::consents::list_of,
        v1::consents::show,
        v1::consents::change,
        v1::consents::withdraw,
        v1::consents::history,
        v1::submissions::list,
        v1::submissions::show,
        v1::receipts::show,
        v1::receipts::proof,
        v1::decisions::decide,
        v1::bundles::list,
        v1::bundles::create,
        v1::bundles::show,
        v1::bundles::fetch,
        v1::imports::list,
        v1::imports::send_consents,
        v1::imports::send_people,
        v1::imports::show,
        v1::imports::check,
        v1::imports::run,
        v1::imports::stop,
        v1::imports::undo,
        v1::imports::rows,
        v1::exports::list,
        v1::exports::create_of_consents,
        v1::exports::create_of_people,
        v1::exports::show,
        v1::exports::fetch,
        v1::calls::record,
        v1::whatsapp::message,
        v1::whatsapp::opt_in,
        v1::whatsapp::decide,
        v1::tickets::list,
        v1::tickets::create,
        v1::tickets::show,
        v1::tickets::comment,
        v1::webhooks::list,
        v1::webhooks::create,
        v1::webhooks::show,
        v1::webhooks::update,
        v1::webhooks::remove,
        v1::webhooks::rotate,
        v1::webhooks::test,
        v1::webhooks::log,
        v1::webhooks::redeliver
    )
)]
struct Handlers;

/// The document.
pub static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    let handlers = serde_json::to_value(Handlers::openapi()).unwrap_or_default();
    completed(handlers)
});

/// The groups of operations, in the order in which people read of them.
pub const TAGS: [&str; 12] = [
    "Consents",
    "Decisions",
    "Phone menus",
    "WhatsApp",
    "People",
    "Purposes",
    "Receipts",
    "Imports and exports",
    "Bundles",
    "Submissions",
    "Tickets",
    "Webhooks",
];

/// Media types of forms with files, and of what JSON Schema has nothing to say of.
const FORM: &str = "multipart/form-data";
const FILES: [&str; 3] = [
    "application/zip",
    "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];

/// Methods of operations, as the document has them.
pub const METHODS: [&str; 4] = ["get", "post", "patch", "delete"];

fn completed(mut document: Value) -> Value {
    document["info"]["version"] = json!(env!("CARGO_PKG_VERSION"));
    document["info"]["license"] = json!({ "name": "Apache-2.0", "identifier": "Apache-2.0" });
    document["tags"] = TAGS.iter().map(|name| json!({ "name": name })).collect();
    document["components"]["schemas"]["Problem"] = problem_schema();
    document["components"]["responses"] = json!({ "Problem": {
        "description": "What went wrong (RFC 9457)",
        "content": { PROBLEM_JSON: { "schema": { "$ref": "#/components/schemas/Problem" } } }
    }});
    document["components"]["securitySchemes"] = json!({ "key": {
        "type": "http", "scheme": "bearer",
        "description": "A key that was made at the desk, under Settings, API, or with placet api-key create."
    }});
    name_languages(&mut document["components"]["schemas"]);
    let schemas = with_examples(&mut document["components"]["schemas"]);
    let paths = document["paths"].as_object_mut();
    for (path, methods) in paths.into_iter().flatten() {
        for method in METHODS {
            if let Some(operation) = methods.get_mut(method) {
                complete_operation(operation, method, path, &schemas);
            }
        }
    }
    document
}

/// What every error is.
fn problem_schema() -> Value {
    let types = Kind::ALL.map(Kind::uri);
    json!({
        "type": "object",
        "description": "A problem (RFC 9457). Its type stays the same, its words follow Accept-Language.",
        "required": ["type", "title", "status", "detail", "instance"],
        "properties": {
            "type": { "type": "string", "enum": types, "description": "Which problem it is" },
            "title": { "type": "string", "description": "The same in a few words" },
            "status": { "type": "integer", "description": "The HTTP status" },
            "detail": { "type": "string", "description": "What to do about it" },
            "instance": { "type": "string", "description": "The request, as it stands in our log" },
            "scope": { "type": "string", "description": "The scope that the key lacks" },
            "reference": { "type": "string", "description": "Under which our log has the cause" },
            "errors": {
                "type": "array", "description": "What is wrong with the input",
                "items": {
                    "type": "object", "required": ["detail"],
                    "properties": {
                        "pointer": { "type": "string", "description": "Where in the body (RFC 6901)" },
                        "parameter": { "type": "string", "description": "Which parameter" },
                        "detail": { "type": "string", "description": "What is wrong" }
                    }
                }
            }
        },
        "example": {
            "type": Kind::Invalid.uri(), "title": "Something in the input is wrong", "status": 422,
            "detail": "See errors for where and why.", "instance": "urn:request:0f3a9c5e7b1d2468",
            "errors": [{ "pointer": "/subject/phone", "detail": "Write the number with + and country code." }]
        }
    })
}

/// Where a language may be said, which there are.
fn name_languages(schemas: &mut Value) {
    let known = format!("^({})$", languages::CODES.join("|"));
    let schemas = schemas.as_object_mut().into_iter();
    for schema in schemas.flat_map(Map::values_mut) {
        let language = schema.pointer_mut("/properties/language/pattern");
        if let Some(pattern) = language {
            *pattern = json!(known);
        }
    }
}

/// Examples as JSON Schema writes them; gives the schemas.
fn with_examples(schemas: &mut Value) -> Map<String, Value> {
    for schema in schemas
        .as_object_mut()
        .into_iter()
        .flat_map(Map::values_mut)
    {
        if let Some(object) = schema.as_object_mut()
            && let Some(example) = object.remove("example")
        {
            object.insert("examples".into(), json!([example]));
        }
    }
    schemas.as_object().cloned().unwrap_or_default()
}

fn complete_operation(
    operation: &mut Value,
    method: &str,
    path: &str,
    schemas: &Map<String, Value>,
) {
    operation["operationId"] = json!(operation_id(method, path));
    let has_body = operation.get("requestBody").is_some();
    if has_body {
        add_example(&mut operation["requestBody"]["content"], schemas);
    }
    // Files are not sent twice by mistake: what they do is said by the next request.
    let is_upload = operation["requestBody"]["content"].get(FORM).is_some();
    if !is_upload {
        add_parameters(operation, method);
    }
    let successes = operation["responses"].as_object_mut();
    for (status, response) in successes.into_iter().flatten() {
        let content = &mut response["content"];
        let mut kinds = content.as_object_mut().into_iter().flatten();
        if kinds.any(|(kind, _)| FILES.contains(&kind.as_str())) {
            // Bytes have no schema.
            let kinds = content.as_object_mut().into_iter();
            kinds
                .flat_map(Map::values_mut)
                .for_each(|kind| *kind = json!({}));
        } else if content.get("application/json").is_some() {
            add_example(content, schemas);
        } else if let Some(response) = response.as_object_mut() {
            response.remove("content");
        }
        response["headers"] = headers(method, status);
    }
    if method == "get" {
        operation["responses"]["304"] =
            json!({ "description": "It is what the request has already" });
    }
    for status in failures(method, path, has_body) {
        operation["responses"][status] = json!({ "$ref": "#/components/responses/Problem" });
    }
}

/// `get_subjects_by_subject_consents`.
fn operation_id(method: &str, path: &str) -> String {
    let parts = path.split('/').filter(|part| !part.is_empty());
    let parts = parts.map(|part| match part.strip_prefix('{') {
        Some(name) => format!("by_{}", name.trim_end_matches('}')),
        None => part.to_owned(),
    });
    let parts: Vec<_> = std::iter::once(method.to_owned()).chain(parts).collect();
    parts.join("_")
}

/// The example of a body, out of its schema's.
fn add_example(content: &mut Value, schemas: &Map<String, Value>) {
    let kind = if content.get(FORM).is_some() {
        FORM
    } else {
        "application/json"
    };
    let body = &mut content[kind];
    let name = body["schema"]["$ref"].as_str().unwrap_or_default();
    let name = name.rsplit('/').next().unwrap_or_default();
    let example = |name: &str| schemas.get(name)?.get("examples")?.get(0).cloned();
    let of_list = |name: &str| {
        let item = example(name.strip_prefix("Listed_")?)?;
        Some(json!({ "items": [item], "next": null }))
    };
    if let Some(example) = example(name).or_else(|| of_list(name)) {
        body["example"] = example;
    }
}

fn add_parameters(operation: &mut Value, method: &str) {
    let own = match method {
        "post" => json!({
            "name": "Idempotency-Key", "in": "header", "required": false,
            "description": "The same request under the same key is done once, and answered twice the same, for a day.",
            "schema": { "type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$" },
            "example": idempotency::HEADER
        }),
        "get" => json!({
            "name": "If-None-Match", "in": "header", "required": false,
            "description": "The ETag of the answer that you have: if it is still right, the answer is 304.",
            "schema": { "type": "string" }
        }),
        "patch" => json!({
            "name": "If-Match", "in": "header", "required": false,
            "description": "The ETag of what you have seen: if it has changed since, the answer is 412.",
            "schema": { "type": "string" }
        }),
        _ => return,
    };
    match operation["parameters"].as_array_mut() {
        Some(parameters) => parameters.push(own),
        None => operation["parameters"] = json!([own]),
    }
}

fn headers(method: &str, status: &str) -> Value {
    let text =
        |description: &str| json!({ "description": description, "schema": { "type": "string" } });
    let mut headers = json!({
        "X-Request-Id": text("The request, as it stands in our log"),
        "RateLimit-Policy": text("Requests a minute (draft-ietf-httpapi-ratelimit-headers)"),
        "RateLimit": text("Requests left, and seconds until there are more again"),
    });
    if method == "get" || method == "patch" {
        headers["ETag"] = text("What the answer is, for If-None-Match and If-Match");
    }
    if status == "201" {
        headers["Location"] = text("Where it is");
    }
    headers
}

/// What can go wrong with every request of a kind.
fn failures(method: &str, path: &str, has_body: bool) -> Vec<&'static str> {
    let mut statuses = vec!["401", "403", "422", "429"];
    if path.contains('{') {
        statuses.push("404");
    }
    if has_body {
        statuses.extend(["400", "413", "415"]);
    }
    match method {
        "get" => {
            if path.contains('{') {
                return statuses;
            }
            // An address with a NUL in it leads nowhere; one that is not UTF-8 makes no sense.
            statuses.extend(["400", "404"]);
        }
        "patch" => statuses.extend(["409", "412"]),
        _ => statuses.extend(["400", "409"]),
    }
    statuses
}
