import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "wish_lists" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"name" varchar,
  	"customer_id" uuid,
  	"is_default" boolean DEFAULT false NOT NULL,
  	"share_edition" numeric DEFAULT 0 NOT NULL,
  	"expires_at" timestamp(3) with time zone,
  	"token_hash" varchar,
  	"share_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "wish_lists" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "wish_list_items" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"wish_list_id" uuid NOT NULL,
  	"product_id" uuid NOT NULL,
  	"variant_id" uuid,
  	"article" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "wish_list_items" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "wish_lists" ADD CONSTRAINT "wish_lists_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "wish_lists" ADD CONSTRAINT "wish_lists_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "wish_list_items" ADD CONSTRAINT "wish_list_items_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "wish_list_items" ADD CONSTRAINT "wish_list_items_wish_list_id_wish_lists_id_fk" FOREIGN KEY ("wish_list_id") REFERENCES "public"."wish_lists"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "wish_list_items" ADD CONSTRAINT "wish_list_items_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "wish_list_items" ADD CONSTRAINT "wish_list_items_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "wish_lists_tenant_idx" ON "wish_lists" USING btree ("tenant_id");
  CREATE INDEX "wish_lists_customer_idx" ON "wish_lists" USING btree ("customer_id");
  CREATE INDEX "wish_lists_updated_at_idx" ON "wish_lists" USING btree ("updated_at");
  CREATE INDEX "wish_lists_created_at_idx" ON "wish_lists" USING btree ("created_at");
  CREATE INDEX "tenant_customer_idx" ON "wish_lists" USING btree ("tenant_id","customer_id");
  CREATE UNIQUE INDEX "tenant_tokenHash_1_idx" ON "wish_lists" USING btree ("tenant_id","token_hash");
  CREATE UNIQUE INDEX "tenant_shareHash_idx" ON "wish_lists" USING btree ("tenant_id","share_hash");
  CREATE INDEX "expiresAt_idx" ON "wish_lists" USING btree ("expires_at");
  CREATE INDEX "wish_list_items_tenant_idx" ON "wish_list_items" USING btree ("tenant_id");
  CREATE INDEX "wish_list_items_wish_list_idx" ON "wish_list_items" USING btree ("wish_list_id");
  CREATE INDEX "wish_list_items_product_idx" ON "wish_list_items" USING btree ("product_id");
  CREATE INDEX "wish_list_items_variant_idx" ON "wish_list_items" USING btree ("variant_id");
  CREATE INDEX "wish_list_items_updated_at_idx" ON "wish_list_items" USING btree ("updated_at");
  CREATE INDEX "wish_list_items_created_at_idx" ON "wish_list_items" USING btree ("created_at");
  CREATE UNIQUE INDEX "wishList_article_idx" ON "wish_list_items" USING btree ("wish_list_id","article");
  CREATE INDEX "tenant_product_idx" ON "wish_list_items" USING btree ("tenant_id","product_id");
  CREATE POLICY "souk_wall" ON "wish_lists" AS PERMISSIVE FOR ALL TO public USING ("wish_lists"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("wish_lists"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "wish_list_items" AS PERMISSIVE FOR ALL TO public USING ("wish_list_items"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("wish_list_items"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "wish_lists" CASCADE;
  DROP TABLE "wish_lists" CASCADE;
  DROP POLICY "souk_wall" ON "wish_list_items" CASCADE;
  DROP TABLE "wish_list_items" CASCADE;`)
}
