//! Secrets: random tokens, their stored hashes, passwords, comparisons that take the same time.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use rand::RngExt;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// A hash that no password has: for names without an account, so that they take as long as wrong passwords.
pub const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// A new random token: 32 bytes in hexadecimal.
pub fn token() -> String {
    let bytes: [u8; 32] = rand::rng().random();
    hex::encode(bytes)
}

/// What is stored of a token, so that a stolen database opens no door.
pub fn hash_token(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}

/// A value derived from a secret for one purpose.
pub fn derive(secret: &str, purpose: &str) -> String {
    let mut sha = Sha256::new();
    sha.update(purpose.as_bytes());
    sha.update([0]);
    sha.update(secret.as_bytes());
    hex::encode(sha.finalize())
}

/// Compares without telling by time where the difference lies.
pub fn same(left: &str, right: &str) -> bool {
    left.len() == right.len() && bool::from(left.as_bytes().ct_eq(right.as_bytes()))
}

/// Hash of a password (Argon2id, random salt), in PHC form.
pub fn hash_password(password: &str) -> Result<String, argon2::password_hash::Error> {
    Ok(Argon2::default().hash_password(password.as_bytes())?.to_string())
}

/// Whether the password is the one that was hashed. An unreadable hash never matches.
pub fn password_matches(password: &str, stored: &str) -> bool {
    PasswordHash::new(stored)
        .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use argon2::password_hash::phc::PasswordHash;

    use super::{NOBODY, hash_password, hash_token, password_matches, same, token};

    #[test]
    fn a_name_without_account_costs_the_same_work_as_a_wrong_password() {
        let real = hash_password("mot mat khau").expect("a password can be hashed");
        let of = |text: &str| {
            let hash = PasswordHash::new(text).expect("a readable hash");
            (hash.algorithm.to_string(), hash.params.to_string(), hash.hash.map(|output| output.len()))
        };
        assert_eq!(of(NOBODY), of(&real));
        assert!(password_matches("mot mat khau", &real));
        assert!(!password_matches("", NOBODY) && !password_matches("mot mat khau", NOBODY));
        assert!(!password_matches("mot mat khau", "khong phai ham bam"));
    }

    #[test]
    fn tokens_differ_and_are_stored_only_as_hashes() {
        let (one, other) = (token(), token());
        assert_ne!(one, other);
        assert_eq!(one.len(), 64);
        assert!(!hash_token(&one).contains(&one[..16]));
        assert!(
            same(&one, &one.clone()) && !same(&one, &other) && !same(&one, &one[..63]) && !same("", &one)
        );
    }
}
