-- The same bytes again want the same release of the JDK: its deflate, fonts and XML have a say in a deck's bytes.

alter table quarterdeck.archive_entry add column jdk_release text not null default '';
comment on column quarterdeck.archive_entry.jdk_release is 'feature.interim.update, e.g. 17.0.12; empty where it was not kept';
