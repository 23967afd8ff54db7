import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "saved_items" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"cart_id" uuid NOT NULL,
  	"variant_id" uuid,
  	"key" varchar DEFAULT '' NOT NULL,
  	"carries" jsonb,
  	"title" varchar,
  	"quantity" numeric NOT NULL,
  	"price" numeric,
  	"currency" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "saved_items" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "saved_items" ADD CONSTRAINT "saved_items_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "saved_items" ADD CONSTRAINT "saved_items_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "saved_items" ADD CONSTRAINT "saved_items_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "saved_items_tenant_idx" ON "saved_items" USING btree ("tenant_id");
  CREATE INDEX "saved_items_cart_idx" ON "saved_items" USING btree ("cart_id");
  CREATE INDEX "saved_items_variant_idx" ON "saved_items" USING btree ("variant_id");
  CREATE INDEX "saved_items_updated_at_idx" ON "saved_items" USING btree ("updated_at");
  CREATE INDEX "saved_items_created_at_idx" ON "saved_items" USING btree ("created_at");
  CREATE UNIQUE INDEX "cart_variant_key_1_idx" ON "saved_items" USING btree ("cart_id","variant_id","key");
  CREATE POLICY "souk_wall" ON "saved_items" AS PERMISSIVE FOR ALL TO public USING ("saved_items"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("saved_items"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "saved_items" CASCADE;
  DROP TABLE "saved_items" CASCADE;`)
}
