// A form as large as one can be: 200 fields in two languages, every third with a condition.

const KINDS = ["text", "radio", "number", "email", "checkbox_group", "date", "long_text", "select", "phone", "checkbox"];

export function largeForm() {
  const fields = Array.from({ length: 200 }, (_, at) => field(at + 1));
  return {
    schema: 1,
    languages: ["en", "de"],
    title: { en: "A large form", de: "Ein großes Formular" },
    intro: { en: "It has **200** fields.", de: "Es hat **200** Felder." },
    submit: { en: "Send", de: "Senden" },
    thanks: { en: "Thank you.", de: "Danke." },
    confirm_email: false,
    fields,
    next_field: 201,
  };
}

function field(number) {
  const kind = KINDS[number % KINDS.length];
  return {
    id: `f${number}`,
    key: `field-${number}`,
    kind,
    label: { en: `Question ${number} about your visit`, de: `Frage ${number} zu Ihrem Besuch` },
    hint: { en: "As it stands on your ticket", de: "Wie es auf Ihrer Karte steht" },
    required: number % 4 === 0,
    ...(["radio", "checkbox_group", "select"].includes(kind) && { choices: ["a", "b", "c", "d"].map(choice) }),
    ...(number > 10 && number % 3 === 0 && { visible_if: condition(number) }),
  };
}

const choice = (value) => ({ value, label: { en: `Answer ${value}`, de: `Antwort ${value}` } });

/** Two earlier questions: the choice above, and the number above that one. */
function condition(number) {
  const above = (kind) => {
    const before = number - 1 - ((number - 1 - KINDS.indexOf(kind)) % KINDS.length);
    return `f${before}`;
  };
  return {
    all: [
      { field: above("radio"), op: "is", value: "b" },
      { field: above("number"), op: "above", value: "3" },
    ],
  };
}
