import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "price_history" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"variant_id" uuid NOT NULL,
  	"since" timestamp(3) with time zone NOT NULL,
  	"currency" varchar NOT NULL,
  	"price" numeric,
  	"compare_at_price" numeric
  );
  
  ALTER TABLE "price_history" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "price_lists" ADD COLUMN "followed_at" timestamp(3) with time zone;
  ALTER TABLE "tenants" ADD COLUMN "pricing_lowest_price" boolean DEFAULT false;
  ALTER TABLE "price_history" ADD CONSTRAINT "price_history_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "price_history" ADD CONSTRAINT "price_history_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "price_history_tenant_idx" ON "price_history" USING btree ("tenant_id");
  CREATE INDEX "price_history_variant_idx" ON "price_history" USING btree ("variant_id");
  CREATE INDEX "variant_currency_since_idx" ON "price_history" USING btree ("variant_id","currency","since");
  CREATE POLICY "souk_wall" ON "price_history" AS PERMISSIVE FOR ALL TO public USING ("price_history"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("price_history"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "price_history" CASCADE;
  DROP TABLE "price_history" CASCADE;
  ALTER TABLE "price_lists" DROP COLUMN "followed_at";
  ALTER TABLE "tenants" DROP COLUMN "pricing_lowest_price";`)
}
