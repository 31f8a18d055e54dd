"""The reviewer's desk: a local web application over an archive."""
