//! Vietnamese text: folding and collation, names, numbers in words, personal ids and phone numbers.

mod clean;
mod collate;
mod contact;
mod dates;
mod fold;
mod gender;
mod name;
mod papers;
mod personal_id;
mod province;
mod tax_no;
mod words;

pub use clean::{TooLong, clean, clean_lines, nfc};
pub use collate::{collation_key, compare, compare_names, name_key};
pub use contact::{Email, EmailError, Phone, PhoneError};
pub use dates::{PartialDate, PartialDateError, format_date, format_date_time};
pub use fold::{MAX_SEARCH_WORD_CHARS, MAX_SEARCH_WORDS, fold, search_words};
pub use gender::{Gender, GenderError};
pub use name::title_name;
pub use papers::{OldIdCard, OldIdCardError, Passport, PassportError};
pub use personal_id::{PersonalId, PersonalIdError, PersonalIdWarning, check, mask_personal_id};
pub use province::province_of_code;
pub use tax_no::{TaxNo, TaxNoError};
pub use words::{date_in_words, money_in_words, number_in_words};
