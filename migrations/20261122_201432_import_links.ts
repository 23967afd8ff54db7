import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "import_rows" ADD COLUMN "is_linked" boolean;
  CREATE INDEX "import_isLinked_idx" ON "import_rows" USING btree ("import_id","is_linked");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "import_isLinked_idx";
  ALTER TABLE "import_rows" DROP COLUMN "is_linked";`)
}
