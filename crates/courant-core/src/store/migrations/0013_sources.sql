-- Where reading of a mailbox's folder goes on: IMAP's UIDs count upwards as long as the folder keeps its UIDVALIDITY.
CREATE TABLE bookmarks (
    mailbox TEXT NOT NULL,
    folder TEXT NOT NULL,
    uid_validity INTEGER NOT NULL,
    uid INTEGER NOT NULL,
    PRIMARY KEY (mailbox, folder)
) STRICT, WITHOUT ROWID;
