//! What becomes of properties that are not read: why they are left out, or nothing where leaving
//! them out changes nothing for the person who fills in the form.

use serde_json::Value;

use crate::forms::interchange::report::Why;

/// Of the survey itself.
pub fn of_survey(name: &str, _: &Value) -> Option<Why> {
    match name {
        "$schema" | "locale" | "name" => None,
        "calculatedValues" => Some(Why::Calculated),
        "triggers" | "completedHtmlOnCondition" | "navigateToUrlOnCondition" => {
            Some(Why::Dependent)
        }
        "navigateToUrl"
        | "cookieName"
        | "sendResultOnPageNext"
        | "surveyId"
        | "surveyPostId"
        | "surveyShowDataSaving"
        | "clearInvisibleValues"
        | "storeOthersAsComment" => Some(Why::Storage),
        "logo" | "logoPosition" | "logoFit" | "logoWidth" | "logoHeight" | "backgroundImage" => {
            Some(Why::Media)
        }
        "maxTimeToFinish" | "timeLimit" | "maxTimeToFinishPage" | "timeLimitPerPage" => {
            Some(Why::UnknownProperty)
        }
        name if is_look(name) => Some(Why::Looks),
        _ => Some(Why::UnknownProperty),
    }
}

/// Of a page, a panel, a question.
pub fn of_element(name: &str, _: &Value) -> Option<Why> {
    match name {
        "name" | "type" | "visible" => None,
        "enableIf" | "requiredIf" | "setValueIf" | "resetValueIf" | "choicesVisibleIf"
        | "choicesEnableIf" | "rowsVisibleIf" | "columnsVisibleIf" => Some(Why::Dependent),
        "defaultValue"
        | "defaultValueExpression"
        | "defaultRowValue"
        | "defaultPanelValue"
        | "readOnly" => Some(Why::Prefilled),
        "setValueExpression" | "totalText" | "expression" | "valuePropertyName" => {
            Some(Why::Calculated)
        }
        "valueName"
        | "correctAnswer"
        | "clearIfInvisible"
        | "storeDataAsText"
        | "useDisplayValuesInDynamicTexts" => Some(Why::Storage),
        "minErrorText" | "maxErrorText" | "otherErrorText" => Some(Why::UnknownProperty),
        "inputMask" | "maskType" | "maskSettings" => Some(Why::Check),
        "imageLink" | "logo" => Some(Why::Media),
        name if is_look(name) => Some(Why::Looks),
        _ => Some(Why::UnknownProperty),
    }
}

/// Of one choice, row or column.
pub fn of_choice(name: &str) -> Why {
    match name {
        "visibleIf" | "enableIf" => Why::Dependent,
        "imageLink" => Why::Media,
        name if is_look(name) => Why::Looks,
        _ => Why::UnknownProperty,
    }
}

/// Of a check.
pub fn of_validator(name: &str) -> Why {
    match name {
        "allowDigits" | "caseInsensitive" => Why::Check,
        _ => Why::UnknownProperty,
    }
}

/// Whether a property says how something looks, or how one moves through the form.
fn is_look(name: &str) -> bool {
    const WHOLE: [&str; 36] = [
        "width",
        "minWidth",
        "maxWidth",
        "widthMode",
        "indent",
        "innerIndent",
        "rightIndent",
        "colCount",
        "colSpan",
        "state",
        "rows",
        "cols",
        "size",
        "autoGrow",
        "allowClear",
        "swapOrder",
        "renderAs",
        "rateType",
        "rateColorMode",
        "displayMode",
        "scaleColorMode",
        "choicesOrder",
        "rowsOrder",
        "questionsOrder",
        "columnMinWidth",
        "alternateRows",
        "searchEnabled",
        "headerView",
        "requiredText",
        "requiredMark",
        "goNextPageAutomatic",
        "autoAdvanceEnabled",
        "firstPageIsStarted",
        "firstPageIsStartPage",
        "questionsOnPageMode",
        "focusFirstQuestionAutomatic",
    ];
    const BEGINNINGS: [&str; 14] = [
        "show",
        "hide",
        "title",
        "description",
        "question",
        "progressBar",
        "page",
        "start",
        "image",
        "pen",
        "background",
        "panel",
        "text",
        "design",
    ];
    const ENDS: [&str; 5] = ["Location", "Text", "Caption", "Mode", "Template"];
    WHOLE.contains(&name)
        || BEGINNINGS
            .iter()
            .any(|beginning| name.len() > beginning.len() && name.starts_with(beginning))
        || ENDS.iter().any(|end| name.ends_with(end))
}
