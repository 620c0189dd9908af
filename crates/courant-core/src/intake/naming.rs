//! The newsletter of a name, which is made where there is none.

use crate::model::{Newsletter, Slug, SlugError, Visibility};
use crate::store::{NewNewsletter, Store, StoreError};
use jiff::Timestamp;

/// Why no newsletter can be made of a name.
#[derive(Debug, thiserror::Error)]
pub enum NamingError {
    /// It does not say what it is called.
    #[error("it does not say what it is called: name it with --newsletter")]
    Nameless,
    /// Its name has no letters that a slug has.
    #[error(
        "no slug can be made of its title: add the newsletter first, with courant newsletter add, and name it with \
         --newsletter"
    )]
    NoSlug(#[source] SlugError),
    /// Another newsletter has the slug that would be made of it.
    #[error("another newsletter is called {0}: say --newsletter {0} if it is that one")]
    Taken(Slug),
    /// The database did not take it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The newsletter of that title; a new one with that tagline, if there is none. Where no slug can be made of the title,
/// one is made of `else_of`. Also whether it was made.
///
/// # Errors
/// When none can be made.
pub async fn newsletter_of_title(
    store: &Store,
    title: &str,
    tagline: Option<String>,
    else_of: Option<&str>,
    now: Timestamp,
) -> Result<(Newsletter, bool), NamingError> {
    let all = store.newsletters().await?;
    if let Some(newsletter) = all.into_iter().find(|one| one.title.eq_ignore_ascii_case(title)) {
        return Ok((newsletter, false));
    }
    let slug = Slug::from_title(title).or_else(|error| match else_of {
        Some(other) => Slug::from_title(other),
        None => Err(error),
    });
    let slug = slug.map_err(NamingError::NoSlug)?;
    let new = NewNewsletter {
        slug: slug.clone(),
        title: title.to_owned(),
        tagline: tagline.unwrap_or_default(),
        folder: None,
        visibility: Visibility::default(),
    };
    let id = store.add_newsletter(new.clone(), now).await.map_err(|error| match error {
        StoreError::Taken(_) => NamingError::Taken(slug),
        other => other.into(),
    })?;
    let NewNewsletter { slug, title, tagline, folder, visibility } = new;
    Ok((Newsletter { id, slug, title, tagline, folder, visibility }, true))
}
