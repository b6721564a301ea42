//! Calendar values and their ISO 8601 text, apart from the finding of dates in a text.

use core::fmt;
use core::str::FromStr;

/// A time of day, shortened to what is said: 15时 has no minute.
///
/// Hour 24 stands for the end of the day and takes no minute but 0 (ISO 8601-1:2019/Amd 1:2022).
///
/// ```
/// use gongwen::ClockTime;
/// let time: ClockTime = "15:52".parse().unwrap();
/// assert_eq!((time.hour(), time.minute(), time.second()), (15, Some(52), None));
/// assert!("24:30".parse::<ClockTime>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClockTime {
    hour: u8,
    minute: Option<u8>,
    second: Option<u8>,
}

impl ClockTime {
    /// The time, if a clock has it; a second asks for a minute.
    ///
    /// ```
    /// use gongwen::ClockTime;
    /// assert_eq!(ClockTime::new(15, Some(52), None).unwrap().to_string(), "15:52");
    /// assert_eq!(ClockTime::new(25, None, None), None);
    /// ```
    #[must_use]
    pub fn new(hour: u8, minute: Option<u8>, second: Option<u8>) -> Option<Self> {
        let (m, s) = (minute.unwrap_or(0), second.unwrap_or(0));
        let holds = (hour < 24 || (hour == 24 && m == 0 && s == 0)) && m < 60 && s < 60;
        (holds && (minute.is_some() || second.is_none())).then_some(Self { hour, minute, second })
    }

    /// 0 to 24.
    ///
    /// ```
    /// let midnight: gongwen::ClockTime = "24".parse().unwrap();
    /// assert_eq!(midnight.hour(), 24);
    /// ```
    #[must_use]
    pub const fn hour(self) -> u8 {
        self.hour
    }

    /// 0 to 59, if said.
    ///
    /// ```
    /// use gongwen::ClockTime;
    /// assert_eq!(ClockTime::new(9, Some(5), None).unwrap().minute(), Some(5));
    /// assert_eq!(ClockTime::new(9, None, None).unwrap().minute(), None);
    /// ```
    #[must_use]
    pub const fn minute(self) -> Option<u8> {
        self.minute
    }

    /// 0 to 59, if said.
    ///
    /// ```
    /// let stamp: gongwen::ClockTime = "09:05:30".parse().unwrap();
    /// assert_eq!(stamp.second(), Some(30));
    /// ```
    #[must_use]
    pub const fn second(self) -> Option<u8> {
        self.second
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}", self.hour)?;
        for part in [self.minute, self.second].into_iter().flatten() {
            write!(f, ":{part:02}")?;
        }
        Ok(())
    }
}

/// A date of the Gregorian calendar, shortened to what is said: a year, a month, a day or a time of a day.
///
/// Every value is possible: there is no 30 February. As text it is ISO 8601: `2024`, `2024-04`, `2022-02-27`,
/// `2022-03-23T15:52`; the years run from 0000 to 9999. Dates order by year, month, day and time; the shorter date comes
/// before the longer ones inside it (2024 before 2024-01).
///
/// ```
/// use gongwen::CalendarDate;
/// let date: CalendarDate = "2022-02-27".parse().unwrap();
/// assert_eq!((date.year(), date.month(), date.day()), (2022, Some(2), Some(27)));
/// assert_eq!(date.to_string(), "2022-02-27");
/// assert!("2022-02-30".parse::<CalendarDate>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CalendarDate {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
    time: Option<ClockTime>,
}

impl CalendarDate {
    /// The date, if the calendar has it; a day asks for a month.
    ///
    /// ```
    /// use gongwen::CalendarDate;
    /// assert!(CalendarDate::new(2024, Some(2), Some(29)).is_some());
    /// assert!(CalendarDate::new(2023, Some(2), Some(29)).is_none());
    /// ```
    #[must_use]
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        let holds = match (month, day) {
            (None, None) => true,
            (Some(month), None) => (1..=12).contains(&month),
            (Some(month), Some(day)) => day >= 1 && day <= days_in(year, month),
            (None, Some(_)) => false,
        };
        (holds && year <= 9999).then_some(Self { year, month, day, time: None })
    }

    /// The date at `time`; none if this is no single day.
    ///
    /// ```
    /// use gongwen::{CalendarDate, ClockTime};
    /// let noon = ClockTime::new(12, Some(0), None).unwrap();
    /// let day = CalendarDate::new(2033, Some(1), Some(9)).unwrap();
    /// assert_eq!(day.at(noon).unwrap().to_string(), "2033-01-09T12:00");
    /// assert_eq!(CalendarDate::new(2033, Some(1), None).unwrap().at(noon), None);
    /// ```
    #[must_use]
    pub fn at(self, time: ClockTime) -> Option<Self> {
        self.day.is_some().then_some(Self { time: Some(time), ..self })
    }

    /// The date without its time.
    ///
    /// ```
    /// let stamp: gongwen::CalendarDate = "2022-03-23T15:52".parse().unwrap();
    /// assert_eq!(stamp.without_time().to_string(), "2022-03-23");
    /// ```
    #[must_use]
    pub const fn without_time(self) -> Self {
        Self { time: None, ..self }
    }

    /// Whether an interval can run from this date to `end`, each as exact as it is said: 2024-06/2024 can.
    pub(crate) fn opens(self, end: Self) -> bool {
        let parts = |date: Self| [date.month, date.day, date.time.map(|time| time.hour)];
        let mut order = self.year.cmp(&end.year);
        for (from, to) in parts(self).into_iter().zip(parts(end)) {
            match (from, to) {
                (Some(from), Some(to)) => order = order.then(from.cmp(&to)),
                _ => return order.is_le(),
            }
        }
        order.then(self.time.cmp(&end.time)).is_le()
    }

    /// The year.
    ///
    /// ```
    /// let quarter: gongwen::CalendarDate = "2032-07".parse().unwrap();
    /// assert_eq!(quarter.year(), 2032);
    /// ```
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// 1 to 12, if said.
    ///
    /// ```
    /// let dates: Vec<_> = gongwen::dates("2032年，2032年7月").map(|date| date.value.start().month()).collect();
    /// assert_eq!(dates, [None, Some(7)]);
    /// ```
    #[must_use]
    pub const fn month(self) -> Option<u8> {
        self.month
    }

    /// 1 to 31, if said.
    ///
    /// ```
    /// let dates: Vec<_> = gongwen::dates("2032年7月，2032年7月5日").map(|date| date.value.start().day()).collect();
    /// assert_eq!(dates, [None, Some(5)]);
    /// ```
    #[must_use]
    pub const fn day(self) -> Option<u8> {
        self.day
    }

    /// The time, if said.
    ///
    /// ```
    /// let date = gongwen::dates("2032年7月5日9时30分起停水").next().unwrap();
    /// assert_eq!(date.value.start().time().unwrap().to_string(), "09:30");
    /// ```
    #[must_use]
    pub const fn time(self) -> Option<ClockTime> {
        self.time
    }
}

/// The days of a month; 0 for a month that does not exist.
fn days_in(year: u16, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u8::from(leap),
        _ => 0,
    }
}

impl fmt::Display for CalendarDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        self.time.map_or(Ok(()), |time| write!(f, "T{time}"))
    }
}

/// What a date says: a point, an interval, or a beginning without an end.
///
/// As text it is ISO 8601: `2024-04`, `2021/2025`, and for 2023年以来 the open interval `2023/..` (ISO 8601-2:2019, 4.4).
///
/// ```
/// use gongwen::When;
/// let plan: When = "2021/2025".parse().unwrap();
/// assert_eq!(plan.start().year(), 2021);
/// assert_eq!(plan.end().unwrap().year(), 2025);
/// assert_eq!("2023/..".parse::<When>().unwrap().end(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum When {
    /// One year, month, day or time.
    On(CalendarDate),
    /// From the first date to the second, both included; the first is not after the second, as exactly as
    /// both are said.
    Between(CalendarDate, CalendarDate),
    /// From the date on, with no end.
    Since(CalendarDate),
}

impl When {
    /// The date itself, or where the interval begins.
    ///
    /// ```
    /// let mut dates = gongwen::dates("2031—2035年，2032年以来").map(|date| date.value.start().year());
    /// assert_eq!((dates.next(), dates.next()), (Some(2031), Some(2032)));
    /// ```
    #[must_use]
    pub const fn start(self) -> CalendarDate {
        match self {
            Self::On(date) | Self::Between(date, _) | Self::Since(date) => date,
        }
    }

    /// The date itself, or where the interval ends; none for an open one.
    ///
    /// ```
    /// let mut dates = gongwen::dates("2031—2035年，2032年以来").map(|date| date.value.end());
    /// assert_eq!(dates.next().unwrap().unwrap().year(), 2035);
    /// assert_eq!(dates.next().unwrap(), None);
    /// ```
    #[must_use]
    pub const fn end(self) -> Option<CalendarDate> {
        match self {
            Self::On(date) | Self::Between(_, date) => Some(date),
            Self::Since(_) => None,
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(date) => write!(f, "{date}"),
            Self::Between(start, end) => write!(f, "{start}/{end}"),
            Self::Since(start) => write!(f, "{start}/.."),
        }
    }
}

/// Why a text is no calendar value.
///
/// ```
/// use gongwen::{CalendarDate, ParseDateError};
/// assert_eq!("2032年".parse::<CalendarDate>(), Err(ParseDateError::Form));
/// assert_eq!("2032-04-31".parse::<CalendarDate>(), Err(ParseDateError::Impossible));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum ParseDateError {
    /// The text is not of the form `2024`, `2024-04`, `2022-02-27`, `2022-03-23T15:52`, `…/…` or `…/..`.
    #[error("not an ISO 8601 date such as 2024, 2024-04 or 2022-02-27")]
    Form,
    /// The form is right, but the calendar or the clock has no such value.
    #[error("no such date or time")]
    Impossible,
}

impl FromStr for CalendarDate {
    type Err = ParseDateError;

    fn from_str(text: &str) -> Result<Self, ParseDateError> {
        let (date, time) = match text.split_once('T') {
            Some((date, time)) => (date, Some(time)),
            None => (text, None),
        };
        let mut parts = date.split('-');
        let year = digits(parts.next().unwrap_or(""), 4)?;
        let month = parts.next().map(two).transpose()?;
        let day = parts.next().map(two).transpose()?;
        if parts.next().is_some() {
            return Err(ParseDateError::Form);
        }
        let date = Self::new(year, month, day).ok_or(ParseDateError::Impossible)?;
        time.map_or(Ok(date), |time| date.at(time.parse()?).ok_or(ParseDateError::Form))
    }
}

impl FromStr for ClockTime {
    type Err = ParseDateError;

    fn from_str(text: &str) -> Result<Self, ParseDateError> {
        let mut parts = text.split(':');
        let hour = two(parts.next().unwrap_or(""))?;
        let minute = parts.next().map(two).transpose()?;
        let second = parts.next().map(two).transpose()?;
        if parts.next().is_some() {
            return Err(ParseDateError::Form);
        }
        Self::new(hour, minute, second).ok_or(ParseDateError::Impossible)
    }
}

impl FromStr for When {
    type Err = ParseDateError;

    fn from_str(text: &str) -> Result<Self, ParseDateError> {
        match text.split_once('/') {
            None => text.parse().map(Self::On),
            Some((start, "..")) => start.parse().map(Self::Since),
            Some((start, end)) => {
                let (start, end) = (start.parse()?, end.parse()?);
                if CalendarDate::opens(start, end) {
                    Ok(Self::Between(start, end))
                } else {
                    Err(ParseDateError::Impossible)
                }
            }
        }
    }
}

fn digits(text: &str, len: usize) -> Result<u16, ParseDateError> {
    if text.len() != len || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(ParseDateError::Form);
    }
    text.parse().map_err(|_| ParseDateError::Form)
}

fn two(text: &str) -> Result<u8, ParseDateError> {
    digits(text, 2).map(|value| value as u8)
}

#[cfg(feature = "serde")]
macro_rules! serde_as_text {
    ($($name:ident),+) => {$(
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <alloc::string::String as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )+};
}

#[cfg(feature = "serde")]
serde_as_text!(ClockTime, CalendarDate, When);

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn iso_text_goes_both_ways() {
        for text in [
            "1954",
            "2024-04",
            "2022-02-27",
            "2024-02-29",
            "2000-02-29",
            "2022-03-23T15",
            "2022-03-23T15:52",
            "2022-03-23T08:05:09",
            "2022-03-23T24:00",
            "2021/2025",
            "2031-10/2032-03",
            "2024/2024-06",
            "2024-06/2024",
            "2024-06-01T09:00/2024-06-01T09:30",
            "2023/..",
            "2023-05-01/..",
        ] {
            let value: When = text.parse().unwrap();
            assert_eq!(value.to_string(), text);
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        use ParseDateError::{Form, Impossible};
        for (text, error) in [
            ("", Form),
            ("24", Form),
            ("2024-4", Form),
            ("+024", Form),
            ("2024-04-", Form),
            ("2024-04-01-02", Form),
            ("2024-04T10:00", Form),
            ("2024-04-01T1:00", Form),
            ("2024年", Form),
            ("../2024", Form),
            ("2024/", Form),
            ("2024-13", Impossible),
            ("2024-00", Impossible),
            ("2023-02-29", Impossible),
            ("1900-02-29", Impossible),
            ("2024-04-31", Impossible),
            ("2024-04-01T24:01", Impossible),
            ("2024-04-01T10:60", Impossible),
            ("2025/2021", Impossible),
            ("2025-06/2025-05", Impossible),
        ] {
            assert_eq!(text.parse::<When>(), Err(error), "{text}");
        }
    }

    #[test]
    fn the_parts_come_back() {
        let date: CalendarDate = "2031-07-23T15:52:08".parse().unwrap();
        assert_eq!((date.year(), date.month(), date.day()), (2031, Some(7), Some(23)));
        let time = date.time().unwrap();
        assert_eq!((time.hour(), time.minute(), time.second()), (15, Some(52), Some(8)));
        assert_eq!(date.without_time(), "2031-07-23".parse().unwrap());
        assert_eq!(When::Between(date.without_time(), date).end(), Some(date));
    }

    #[test]
    fn shorter_dates_come_first() {
        let date = |text: &str| text.parse::<CalendarDate>().unwrap();
        assert!(date("2023-12-31") < date("2024"));
        assert!(date("2024") < date("2024-01"));
        assert!(date("2024-01-02") < date("2024-01-02T08:00"));
    }

    #[cfg(feature = "serde")]
    #[test]
    fn serde_writes_the_text() {
        let value: When = "2021/2025".parse().unwrap();
        assert_eq!(serde_json::to_string(&value).unwrap(), "\"2021/2025\"");
        assert_eq!(serde_json::from_str::<When>("\"2021/2025\"").unwrap(), value);
        assert!(serde_json::from_str::<CalendarDate>("\"2022-02-30\"").is_err());
        let bytes = postcard::to_allocvec(&value).unwrap();
        assert_eq!(postcard::from_bytes::<When>(&bytes).unwrap(), value);
    }
}
