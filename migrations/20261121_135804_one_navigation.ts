import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  // Of several, shops were shown any one: the first stays.
  await db.execute(sql`
   DELETE FROM "navigation" "later" USING "navigation" "first"
   WHERE "first"."tenant_id" = "later"."tenant_id"
   AND ("first"."created_at", "first"."id") < ("later"."created_at", "later"."id");
   CREATE UNIQUE INDEX "tenant_idx" ON "navigation" USING btree ("tenant_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "tenant_idx";`)
}
