import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

// The first statement is generated. The rest has carts that were opened by the link of a letter know it:
// what is ordered with them counts for the one that was opened last.
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "carts" ADD COLUMN "reminder" varchar;

   UPDATE "carts" c SET "reminder" = l."id"::text
   FROM (SELECT DISTINCT ON ("cart_id") "cart_id", "id" FROM "reminder_letters"
         WHERE "opened_at" IS NOT NULL ORDER BY "cart_id", "opened_at" DESC, "number" DESC) l
   WHERE l."cart_id" = c."id" AND c."status" = 'open';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "carts" DROP COLUMN "reminder";`)
}
