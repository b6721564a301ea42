"""What two Python libraries read as figures in texts, one JSON object per reading, for the example `rivals`.

python3 -m venv venv && venv/bin/pip install recognizers-text-suite==1.0.2a2 emoji==1.7.0 jionlp==1.5.31
venv/bin/python benches/readings.py FILE... >readings.jsonl
cargo run --manifest-path benches/Cargo.toml --example rivals -- --readings readings.jsonl FILE...
"""
import contextlib, json, re, sys

with contextlib.redirect_stdout(sys.stderr):
    import jionlp
import recognizers_date_time as date_time
import recognizers_number as number
import recognizers_number_with_unit as with_unit

CHINESE = "zh-cn"


def recognizers_numbers(line):
    for found in number.recognize_number(line, CHINESE):
        yield found.start, found.end + 1, found.resolution["value"], None


def recognizers_units(line):
    kinds = [with_unit.recognize_dimension, with_unit.recognize_currency, with_unit.recognize_age,
             with_unit.recognize_temperature]
    for found in (found for kind in kinds for found in kind(line, CHINESE)):
        yield found.start, found.end + 1, found.resolution["value"], found.resolution.get("unit")
    for found in number.recognize_percentage(line, CHINESE):
        yield found.start, found.end + 1, found.resolution["value"].rstrip("%"), "%"
    for found in date_time.recognize_datetime(line, CHINESE):
        span = re.fullmatch("PT?([0-9.]+)([A-Z])", found.resolution["values"][0]["timex"])
        if found.type_name == "datetimeV2.duration" and span:
            yield found.start, found.end + 1, *span.groups()


def jionlp_readings(line):
    for found in jionlp.ner.extract_money(line):
        value = found["detail"]["num"]
        # What is vague comes as two numbers, of which the first is the one that is written.
        yield *found["offset"], value if isinstance(value, str) else value[0], found["detail"]["case"]
    for found in jionlp.ner.extract_time(line):
        if found["type"] == "time_delta" and isinstance(found["detail"]["time"], dict):
            unit, value = next(iter(found["detail"]["time"].items()))
            yield *found["offset"], str(value), unit


TOOLS = {
    "Recognizers-Text, numbers": recognizers_numbers,
    "Recognizers-Text, numbers with units": recognizers_units,
    "JioNLP, money and lengths of time": jionlp_readings,
}

for path in sys.argv[1:]:
    text = open(path, encoding="utf-8", newline="").read()
    at = 0
    for line in text.splitlines(keepends=True):
        for tool, read in TOOLS.items():
            for start, end, value, unit in read(line):
                place = [at + len(line[:n].encode()) for n in (start, end)]
                print(json.dumps(dict(file=path, tool=tool, start=place[0], end=place[1], value=value, unit=unit)))
        at += len(line.encode())
