//! What becomes of properties that are not read. The builder of Form.io writes every property of a
//! component, so those that say what goes without saying are passed over.

use serde_json::Value;

use crate::forms::interchange::report::Why;

/// Of the form itself.
pub fn of_form(name: &str, _: &Value) -> Option<Why> {
    match name {
        "name" | "path" | "type" | "display" | "tags" | "owner" | "created" | "modified"
        | "_id" | "__v" | "_vid" | "machineName" | "project" | "access" | "submissionAccess"
        | "pdfComponents" | "revisions" | "state" | "key" => None,
        "controller" => Some(Why::Script),
        "settings" | "properties" | "action" | "esign" => Some(Why::Storage),
        _ => Some(Why::UnknownProperty),
    }
}

/// Of a component.
pub fn of_component(name: &str, value: &Value) -> Option<Why> {
    match name {
        "type"
        | "key"
        | "input"
        | "tableView"
        | "persistent"
        | "protected"
        | "clearOnHide"
        | "hidden"
        | "lockKey"
        | "id"
        | "tree"
        | "dataGridLabel"
        | "source"
        | "isNew"
        | "idPath"
        | "addons"
        | "inputType"
        | "dataType"
        | "numRows"
        | "numCols"
        | "tag"
        | "reorder"
        | "attributes"
        | "overlay"
        | "fields"
        | "dayFirst"
        | "useLocaleSettings"
        | "widget"
        | "datePicker"
        | "timePicker"
        | "enableDate"
        | "enableTime"
        | "format"
        | "validateOn"
        | "autofocus"
        | "inputFormat"
        | "calculateServer"
        | "multiple"
        | "refreshOnChange"
        | "shouldIncludeSubFormPath"
        | "dataSrc"
        | "data"
        | "keyModified"
        | "submissionAccess"
        | "lazyLoad"
        | "searchThreshold"
        | "searchEnabled"
        | "valueProperty"
        | "template"
        | "selectThreshold"
        | "label"
        | "tooltip"
        | "placeholder"
        | "modalEdit" => None,
        "defaultValue" if is_blank(value) => None,
        "defaultValue" | "customDefaultValue" | "disabled" | "defaultDate" => Some(Why::Prefilled),
        "calculateValue" | "allowCalculateOverride" => Some(Why::Calculated),
        "logic" | "advancedConditions" => Some(Why::Dependent),
        "inputMask" | "inputMasks" | "displayMask" | "allowMultipleMasks" => Some(Why::Check),
        "custom" | "script" | "customConditional" | "filter" => Some(Why::Script),
        "unique" | "encrypted" | "dbIndex" | "storage" | "url" | "dir" | "tags" | "properties"
        | "provider" | "providerOptions" | "resource" | "reference" => Some(Why::Storage),
        "attrs"
        | "breadcrumb"
        | "breadcrumbClickable"
        | "buttonSettings"
        | "nextPage"
        | "scrollToTop"
        | "allowPrevious"
        | "navigateOnEnter"
        | "saveOnEnter" => Some(Why::Looks),
        name if is_look(name) => Some(Why::Looks),
        _ => Some(Why::UnknownProperty),
    }
}

/// Of the button that sends the form.
pub fn of_button(name: &str, value: &Value) -> Option<Why> {
    match name {
        "action" | "disableOnInvalid" | "showValidations" | "event" | "saveOnEnter" => None,
        name => of_component(name, value).filter(|why| *why != Why::Prefilled),
    }
}

/// Of what is checked.
pub fn of_validate(name: &str, value: &Value) -> Option<Why> {
    match name {
        "custom" => Some(Why::Script),
        "customPrivate"
        | "strictDateValidation"
        | "multiple"
        | "onlyAvailableItems"
        | "unique"
        | "step"
        | "integer"
        | "backend"
        | "maxYear"
        | "minYear"
            if is_blank(value) || name == "step" && value == "any" =>
        {
            None
        }
        "customPrivate" | "multiple" | "strictDateValidation" | "onlyAvailableItems" => None,
        _ => Some(Why::Check),
    }
}

/// Whether a default is what an untouched control holds anyway.
fn is_blank(value: &Value) -> bool {
    value.is_null()
        || value == 0
        || value == false
        || value
            .as_str()
            .is_some_and(|text| matches!(text, "" | "00/00/0000" | "false"))
        || crate::forms::interchange::source::is_empty(value)
}

/// Whether a property says how something looks.
fn is_look(name: &str) -> bool {
    const WHOLE: [&str; 45] = [
        "prefix",
        "suffix",
        "customClass",
        "className",
        "tabindex",
        "theme",
        "size",
        "block",
        "leftIcon",
        "rightIcon",
        "striped",
        "bordered",
        "hover",
        "condensed",
        "responsive",
        "collapsible",
        "collapsed",
        "rows",
        "wysiwyg",
        "editor",
        "autoExpand",
        "spellcheck",
        "inline",
        "mask",
        "delimiter",
        "requireDecimal",
        "decimalLimit",
        "truncateMultipleSpaces",
        "case",
        "showWordCount",
        "showCharCount",
        "hideLabel",
        "labelPosition",
        "labelWidth",
        "labelMargin",
        "optionsLabelPosition",
        "height",
        "width",
        "penColor",
        "backgroundColor",
        "footer",
        "verticalLayout",
        "cellAlignment",
        "cloneRows",
        "autoAdjust",
    ];
    const BEGINNINGS: [&str; 10] = [
        "hide", "show", "display", "table", "add", "remove", "open", "image", "minPen", "maxPen",
    ];
    WHOLE.contains(&name)
        || BEGINNINGS
            .iter()
            .any(|beginning| name.starts_with(beginning))
        || name.ends_with("Placement")
        || name.ends_with("Position")
}
