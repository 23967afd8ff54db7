import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_stock_movements_kind" AS ENUM('received', 'count', 'damaged', 'lost', 'returned', 'found', 'given', 'other', 'sold', 'transfer');
  ALTER TABLE "stock_movements" ADD COLUMN "kind" "enum_stock_movements_kind";
  CREATE INDEX "tenant_kind_createdAt_idx" ON "stock_movements" USING btree ("tenant_id","kind","created_at");`)
  // Old movements say it in words. They are append-only, but for this once.
  await db.execute(sql`
   ALTER TABLE "stock_movements" DISABLE TRIGGER USER;
   UPDATE "stock_movements" SET "kind" = (case
     when "cause" like 'transfer:%' or "reason" = 'moved' then 'transfer'
     when "reason" = 'sold' then 'sold'
     when "reason" = 'counted' then 'count'
     when "reason" in ('cancelled', 'returned') then 'returned'
     else 'other' end)::"enum_stock_movements_kind";
   ALTER TABLE "stock_movements" ENABLE TRIGGER USER;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "tenant_kind_createdAt_idx";
  ALTER TABLE "stock_movements" DROP COLUMN "kind";
  DROP TYPE "public"."enum_stock_movements_kind";`)
}
