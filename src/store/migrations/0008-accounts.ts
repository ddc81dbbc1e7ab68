import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { refuseChangesTo, refuseTruncateOf } from './0001-authorities-and-subjects.ts';

/** Who may come in, in which roles and teams, for whom they stand in, who is signed in now, and who changed any of it. */
export const accounts: Migration = {
  async up(db) {
    await sql`
      create table sightline.account (
        authority    text not null references sightline.authority,
        account      uuid not null,
        name         text not null check (length(name) between 1 and 200),
        sign_in      text not null check (length(sign_in) between 3 and 254 and sign_in = lower(sign_in)),
        worker       text,
        invented     boolean not null default false,
        password     text check (length(password) <= 300),
        password_at  timestamptz,
        code_hash    bytea,
        code_until   timestamptz,
        factor       bytea,
        factor_at    timestamptz,
        factor_step  bigint,
        issuer       text check (length(issuer) <= 500),
        subject      text check (length(subject) <= 500),
        failures     integer not null default 0,
        locked_until timestamptz,
        left_on      date,
        made_at      timestamptz not null default now(),
        primary key (authority, account),
        unique (authority, sign_in),
        unique (authority, issuer, subject),
        foreign key (authority, worker) references sightline.subject,
        check ((issuer is null) = (subject is null)),
        check ((code_hash is null) = (code_until is null)),
        check (not invented or (password is null and code_hash is null and issuer is null))
      )`.execute(db);
    await sql`create unique index account_of_worker on sightline.account (authority, worker) where left_on is null`.execute(db);
    await sql`comment on column sightline.account.factor is 'The secret that an authenticator app shares, encrypted by a key that is not in the database.'`.execute(
      db,
    );
    await sql`comment on column sightline.account.invented is 'Made for a demonstration: without a password, and of no use anywhere else.'`.execute(
      db,
    );
    await sql`create trigger refuse_removal before delete on sightline.account
      for each row execute function sightline.refuse_change()`.execute(db);
    await refuseTruncateOf('account').execute(db);

    await sql`
      create table sightline.account_role (
        authority text not null,
        account   uuid not null,
        given     uuid not null,
        role      text not null,
        team      text check (length(team) between 1 and 200),
        from_day  date not null,
        until_day date,
        given_by  text not null,
        given_at  timestamptz not null default now(),
        ended_by  text,
        primary key (authority, account, given),
        foreign key (authority, account) references sightline.account
      )`.execute(db);
    await sql`comment on column sightline.account_role.until_day is 'The first day on which it is held no longer.'`.execute(db);
    await onlyTheEndChanges('account_role', ['account', 'given', 'role', 'team', 'from_day', 'given_by', 'given_at']).execute(db);
    await refuseRemovalFrom('account_role').execute(db);
    await refuseTruncateOf('account_role').execute(db);

    await sql`
      create table sightline.absence_cover (
        authority text not null,
        account   uuid not null,
        cover     uuid not null,
        covers    text not null,
        from_day  date not null,
        until_day date,
        reason    text not null check (length(reason) between 1 and 1000),
        given_by  text not null,
        given_at  timestamptz not null default now(),
        ended_by  text,
        primary key (authority, account, cover),
        foreign key (authority, account) references sightline.account,
        foreign key (authority, covers) references sightline.subject
      )`.execute(db);
    await sql`comment on table sightline.absence_cover is 'Whose children somebody sees to besides their own, while a worker is away.'`.execute(
      db,
    );
    await onlyTheEndChanges('absence_cover', ['account', 'cover', 'covers', 'from_day', 'reason', 'given_by', 'given_at']).execute(db);
    await refuseRemovalFrom('absence_cover').execute(db);
    await refuseTruncateOf('absence_cover').execute(db);

    await sql`
      create table sightline.recovery_code (
        authority    text not null,
        account      uuid not null,
        code_hash    bytea not null,
        made_at      timestamptz not null default now(),
        used_at      timestamptz,
        withdrawn_at timestamptz,
        primary key (authority, account, code_hash),
        foreign key (authority, account) references sightline.account
      )`.execute(db);
    await refuseRemovalFrom('recovery_code').execute(db);
    await refuseTruncateOf('recovery_code').execute(db);

    await sql`
      create table sightline.session (
        authority    text not null,
        token_hash   bytea not null,
        account      uuid not null,
        started_at   timestamptz not null,
        last_seen_at timestamptz not null,
        ends_at      timestamptz not null,
        factor_given boolean not null,
        by_council   boolean not null default false,
        ended_at     timestamptz,
        primary key (authority, token_hash),
        foreign key (authority, account) references sightline.account
      )`.execute(db);
    await sql`comment on column sightline.session.token_hash is 'SHA-256 of what the browser holds, which is nowhere else.'`.execute(db);
    await sql`create index session_of_account on sightline.session (authority, account) where ended_at is null`.execute(db);

    await sql`
      create table sightline.account_change (
        authority text not null,
        account   uuid not null,
        change    uuid not null,
        what      text not null,
        detail    jsonb not null default '{}',
        by        text not null,
        at        timestamptz not null default now(),
        primary key (authority, account, change),
        foreign key (authority, account) references sightline.account
      )`.execute(db);
    await sql`comment on column sightline.account_change.by is 'The account of whoever did it; or in words, where nobody was signed in.'`.execute(
      db,
    );
    await refuseChangesTo('account_change').execute(db);
    await refuseTruncateOf('account_change').execute(db);
  },
};

function refuseRemovalFrom(table: string) {
  return sql`create trigger refuse_removal before delete on ${sql.table(`sightline.${table}`)}
    for each row execute function sightline.refuse_change()`;
}

/** What is dated is ended, or ended sooner; who held what, and since when, stays as it was said. */
function onlyTheEndChanges(table: string, fixed: readonly string[]) {
  const same = sql.join(
    fixed.map((column) => sql`old.${sql.ref(column)} is distinct from new.${sql.ref(column)}`),
    sql` or `,
  );
  return sql`create trigger refuse_change before update on ${sql.table(`sightline.${table}`)}
    for each row when (${same}) execute function sightline.refuse_change()`;
}
