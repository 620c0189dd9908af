//! Tests of the command service, on a real database with a scripted desk.
