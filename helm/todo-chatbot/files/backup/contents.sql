-- Every table of the role's own schema with its rows and a sum over all of them, whatever their order. The settings make
-- the same text of the same value everywhere.
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET IntervalStyle = 'postgres';
SET bytea_output = 'hex';
SET extra_float_digits = 1;
SELECT format(
    'SELECT %L, count(*), coalesce(sum((''x'' || substr(md5(t::text), 1, 15))::bit(60)::bigint), 0) FROM %I.%I t',
    relname, current_schema(), relname)
  FROM pg_class
 WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
 ORDER BY relname
\gexec
