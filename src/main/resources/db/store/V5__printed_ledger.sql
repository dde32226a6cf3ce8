-- What a review's deck prints, so that the next one can tell which of it the rows give otherwise by then.

alter table quarterdeck.review add column ledger jsonb;
comment on column quarterdeck.review.ledger is
    'The figures that the deck prints, by evidence number, unrounded; null for reviews made before it was kept.';
