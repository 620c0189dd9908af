//! Group commits, readers that cannot write, and databases that take no writes.

use crate::model::{UserId, Visibility};
use crate::store::{Store, StoreError};
use crate::testing::{self, Bed, at, platform};

#[tokio::test(flavor = "multi_thread")]
async fn one_that_fails_takes_nothing_of_its_group_with_it() {
    let bed = Bed::new();
    let jobs = (0..200).map(|number| {
        let store = bed.store.clone();
        tokio::spawn(async move {
            // Every third slug is one that is taken.
            let title = if number % 3 == 0 { "Same".to_owned() } else { format!("Nr {number}") };
            let new = crate::store::NewNewsletter {
                slug: crate::model::Slug::from_title(&title).unwrap(),
                title,
                tagline: String::new(),
                folder: None,
                visibility: Visibility::default(),
            };
            store.add_newsletter(new, at(0)).await
        })
    });
    let (mut added, mut taken) = (0, 0);
    for job in jobs.collect::<Vec<_>>() {
        match job.await.unwrap() {
            Ok(_) => added += 1,
            Err(StoreError::Taken(_)) => taken += 1,
            Err(other) => assert!(matches!(other, StoreError::Taken(_)), "{other}"),
        }
    }
    assert_eq!((added, taken), (134, 66));
    assert_eq!(bed.store.newsletters().await.unwrap().len(), 134);
}

#[tokio::test]
async fn a_reader_cannot_write() {
    let bed = Bed::new();
    testing::newsletter(&bed.store, "Daily", "").await;
    let written = bed.store.read(|db| Ok(db.execute("DELETE FROM newsletters", [])?)).await;
    assert!(matches!(written, Err(StoreError::ReadOnly)), "{written:?}");
}

#[tokio::test]
async fn a_full_disk_is_told_apart_and_passes() {
    let bed = Bed::new();
    let daily = testing::newsletter(&bed.store, "Daily", "").await;
    bed.store.fill_disk().await;
    let issues = vec![testing::new_issue("One", None)];
    let bytes = vec![b'x'; 1 << 20];
    let full = bed.store.accept(daily.id, "one.eml".into(), bytes.clone(), issues.clone(), at(0));
    assert!(matches!(full.await, Err(StoreError::Full)));
    assert!(bed.store.latest(daily.id).await.unwrap().is_none(), "half of it was kept");
    assert!(bed.store.outbox_is_empty().await.unwrap());
    bed.store.free_disk().await;
    let taken = bed.store.accept(daily.id, "one.eml".into(), bytes, issues, at(0)).await.unwrap();
    assert!(taken[0].is_new());
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_full_disk_whoever_is_told_yes_has_been_written() {
    let bed = Bed::new();
    bed.store.fill_disk().await;
    let jobs = (0..400).map(|number| {
        let store = bed.store.clone();
        let user = UserId(format!("{number} {}", "x".repeat(200)));
        tokio::spawn(async move { store.meet(platform(), user, None, at(0)).await.is_ok() })
    });
    let mut written = 0;
    for job in jobs.collect::<Vec<_>>() {
        written += u64::from(job.await.unwrap());
    }
    assert!(written < 400, "the disk was never full");
    assert_eq!(bed.store.count("SELECT count(*) FROM people").await, written);
    bed.store.free_disk().await;
    bed.store.meet(platform(), UserId("late".into()), None, at(0)).await.unwrap();
}

#[tokio::test]
async fn a_read_only_database_is_told_apart_and_can_be_read() {
    let bed = Bed::new();
    let daily = testing::newsletter(&bed.store, "Daily", "").await;
    // As a root user, who may write any file, sees a file that may not be written.
    bed.store.write(|db| Ok(db.pragma_update(None, "query_only", true)?)).await.unwrap();
    let refused = bed.store.remove_newsletter(daily.id).await;
    assert!(matches!(refused, Err(StoreError::ReadOnly)), "{refused:?}");
    assert_eq!(bed.store.newsletters().await.unwrap().len(), 1);
    bed.other_process().remove_newsletter(daily.id).await.unwrap();
}

#[test]
fn a_folder_that_is_missing_or_a_file_that_is_a_folder_cannot_be_opened() {
    let folder = tempfile::tempdir().unwrap();
    for path in [folder.path().join("missing/a.db"), folder.path().to_owned()] {
        let opened = Store::open(&path);
        assert!(matches!(opened, Err(StoreError::Open(_))), "{opened:?}");
    }
}

#[tokio::test]
async fn two_processes_write_to_one_file() {
    let bed = Bed::new();
    let other = bed.other_process();
    let before = bed.store.version().await.unwrap();
    for number in 0..20 {
        testing::newsletter(&bed.store, &format!("a{number}"), "").await;
        testing::newsletter(&other, &format!("b{number}"), "").await;
    }
    assert_eq!(bed.store.newsletters().await.unwrap().len(), 40);
    assert_ne!(bed.store.version().await.unwrap(), before);
}
