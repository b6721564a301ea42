//! docs/report.schema.json: the JSON form as a JSON Schema (draft 2020-12), made of the types and their documentation.
//!
//! `GONGWEN_BLESS=1 cargo test --lib schema` writes it anew.

use alloc::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::{CalendarDate, When};

/// A decimal number as a string.
pub(crate) struct Exact;

/// A type whose JSON form is a string of this pattern.
macro_rules! as_string {
    ($($name:ident $pattern:literal $doc:literal)+) => {
        $(impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({"type": "string", "pattern": $pattern, "description": $doc})
            }
        })+
    };
}

as_string! {
    Exact r"^-?[0-9]+(\.[0-9]+)?$" "An exact decimal number, as a string."
    CalendarDate r"^[0-9]{4}(-[0-9]{2}){0,2}(T[0-9:]+)?$" "A date, ISO 8601, shortened to what is said: 2024, 2024-04."
    When r"^[0-9]{4}[-0-9T:]*(/(\.\.|[0-9]{4}[-0-9T:]*))?$"
        "A date or an interval, ISO 8601: 2024-04, 2021/2025; 2023/.. has no end."
}

#[cfg(all(test, feature = "std", feature = "serde"))]
mod tests {
    use alloc::format;
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;
    use std::{env, fs};

    use schemars::generate::SchemaSettings;
    use serde_json::Value;

    use crate::Report;

    const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/report.schema.json");

    fn schema() -> Value {
        let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
        let mut schema = generator.into_root_schema_for::<Report<'_>>().to_value();
        without_examples(&mut schema);
        schema
    }

    /// The examples of the documentation are Rust, and stand behind what there is to say.
    fn without_examples(schema: &mut Value) {
        match schema {
            Value::Object(fields) => {
                if let Some(Value::String(words)) = fields.get_mut("description") {
                    let end = [words.find("\n\n```"), words.find("\n\n# Example")].into_iter().flatten().min();
                    words.truncate(end.unwrap_or(words.len()));
                }
                fields.values_mut().for_each(without_examples);
            }
            Value::Array(values) => values.iter_mut().for_each(without_examples),
            _ => {}
        }
    }

    #[test]
    fn the_file_is_what_the_types_say() {
        let schema = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
        if env::var_os("GONGWEN_BLESS").is_some() {
            fs::write(FILE, &schema).unwrap();
        }
        let file = fs::read_to_string(FILE).unwrap_or_default();
        assert!(file == schema, "run GONGWEN_BLESS=1 cargo test --lib schema");
    }

    #[test]
    fn reports_are_valid() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");
        let families = fs::read_dir(root).unwrap().map(|family| family.unwrap().path());
        let files = families.flat_map(|family| fs::read_dir(family).unwrap().map(|file| file.unwrap().path()));
        let texts = files.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
        let texts: Vec<String> = texts.map(|path| fs::read_to_string(path).unwrap()).collect();
        assert!(texts.len() > 10);
        let schema = schema();
        for text in &texts {
            let report = serde_json::to_value(Report::parse(text)).unwrap();
            assert_eq!(fault(&schema, &schema, &report), None);
        }
    }

    #[test]
    fn what_is_no_report_is_not_valid() {
        let schema = schema();
        let report = serde_json::to_value(Report::parse("一、做法\n巡河12次。\n")).unwrap();
        for (path, value) in [
            ("/schema_version", Value::from("1")),
            ("/content/0/section/kind", "plans".into()),
            ("/quantities/0/value", 12.into()),
            ("/quantities/0/span/end", Value::Null),
            ("/content/0/section/heading/marker/style", "roman".into()),
        ] {
            let mut report = report.clone();
            *report.pointer_mut(path).unwrap() = value;
            assert!(fault(&schema, &schema, &report).is_some(), "{path}");
        }
        let mut report = report;
        report.as_object_mut().unwrap().remove("annexes");
        assert!(fault(&schema, &schema, &report).is_some());
    }

    /// Where `value` is not what `schema` says. It knows the keywords that the schema uses, and no others.
    fn fault(root: &Value, schema: &Value, value: &Value) -> Option<String> {
        let schema = match schema {
            Value::Object(schema) => schema,
            other => return (other != &Value::Bool(true)).then(|| "nothing is valid".to_string()),
        };
        let said = |what: &str| Some(format!("{what}: {value}"));
        let of_type = |name: &Value| match name.as_str() {
            Some("object") => value.is_object(),
            Some("array") => value.is_array(),
            Some("string") => value.is_string(),
            Some("integer") => value.is_u64(),
            Some("null") => value.is_null(),
            other => panic!("type {other:?}"),
        };
        schema.iter().find_map(|(keyword, rule)| match (keyword.as_str(), rule) {
            ("$schema" | "title" | "description" | "$defs" | "format" | "pattern" | "minimum" | "maximum", _) => None,
            ("$ref", Value::String(path)) => fault(root, root.pointer(&path[1..]).unwrap(), value),
            ("type", Value::Array(names)) if !names.iter().any(of_type) => said("type"),
            ("type", Value::String(_)) if !of_type(rule) => said("type"),
            ("type", _) => None,
            ("const", _) => {
                if rule == value {
                    None
                } else {
                    said("const")
                }
            }
            ("enum", Value::Array(values)) => {
                if values.contains(value) {
                    None
                } else {
                    said("enum")
                }
            }
            ("anyOf" | "oneOf", Value::Array(rules)) => {
                let valid = rules.iter().filter(|rule| fault(root, rule, value).is_none()).count();
                if valid == 1 || (valid > 1 && keyword == "anyOf") { None } else { said(keyword) }
            }
            ("required", Value::Array(names)) => {
                let missing = names.iter().find(|name| value.get(name.as_str().unwrap()).is_none());
                missing.map(|name| format!("{name} is missing in {value}"))
            }
            ("properties", Value::Object(rules)) => value.as_object()?.iter().find_map(|(name, value)| {
                let Some(rule) = rules.get(name) else { return Some(format!("{name} is not in the schema")) };
                fault(root, rule, value).map(|fault| format!("{name}/{fault}"))
            }),
            ("items", rule) => value.as_array()?.iter().find_map(|value| fault(root, rule, value)),
            ("additionalProperties", Value::Bool(false)) => None,
            _ => panic!("keyword {keyword}"),
        })
    }
}
