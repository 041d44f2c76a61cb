import { prepared } from '../../db/prepared.ts';

export const deviceOfToken = prepared((db, key: { hash: string }) =>
  db.selectFrom('devices').select(['id', 'kind', 'branch_id', 'name']).where('token_hash', '=', key.hash),
);
