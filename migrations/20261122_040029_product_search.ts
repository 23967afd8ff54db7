import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "search_synonyms" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"words" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "search_synonyms" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "search_changes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"product_id" uuid,
  	"category_id" uuid
  );
  
  ALTER TABLE "search_changes" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "search_entries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"product_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"edition" varchar NOT NULL
  );
  
  ALTER TABLE "search_entries" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "search_words" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"word" varchar NOT NULL,
  	"spelling" varchar,
  	"named" boolean DEFAULT false NOT NULL
  );
  
  ALTER TABLE "search_words" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "search_synonyms" ADD CONSTRAINT "search_synonyms_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "search_changes" ADD CONSTRAINT "search_changes_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "search_changes" ADD CONSTRAINT "search_changes_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "search_changes" ADD CONSTRAINT "search_changes_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "search_words" ADD CONSTRAINT "search_words_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "search_synonyms_tenant_idx" ON "search_synonyms" USING btree ("tenant_id");
  CREATE INDEX "search_synonyms_updated_at_idx" ON "search_synonyms" USING btree ("updated_at");
  CREATE INDEX "search_synonyms_created_at_idx" ON "search_synonyms" USING btree ("created_at");
  CREATE INDEX "search_changes_tenant_idx" ON "search_changes" USING btree ("tenant_id");
  CREATE INDEX "search_changes_product_idx" ON "search_changes" USING btree ("product_id");
  CREATE INDEX "search_changes_category_idx" ON "search_changes" USING btree ("category_id");
  CREATE INDEX "search_entries_tenant_idx" ON "search_entries" USING btree ("tenant_id");
  CREATE UNIQUE INDEX "search_entries_product_idx" ON "search_entries" USING btree ("product_id");
  CREATE INDEX "search_words_tenant_idx" ON "search_words" USING btree ("tenant_id");
  CREATE POLICY "souk_wall" ON "search_synonyms" AS PERMISSIVE FOR ALL TO public USING ("search_synonyms"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("search_synonyms"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "search_changes" AS PERMISSIVE FOR ALL TO public USING ("search_changes"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("search_changes"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "search_entries" AS PERMISSIVE FOR ALL TO public USING ("search_entries"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("search_entries"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "search_words" AS PERMISSIVE FOR ALL TO public USING ("search_words"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("search_words"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  // The triggers on products would write to tables that are gone. They come back with the database
  // objects that follow every migration.
  await db.execute(sql`
   do $$ declare own regprocedure; begin
    for own in
      select oid from pg_proc
      where pronamespace = 'public'::regnamespace and starts_with(proname, 'souk_search') and prorettype = 'trigger'::regtype
    loop
      execute format('drop function %s cascade', own);
    end loop;
  end $$`)
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "search_synonyms" CASCADE;
  DROP TABLE "search_synonyms" CASCADE;
  DROP POLICY "souk_wall" ON "search_changes" CASCADE;
  DROP TABLE "search_changes" CASCADE;
  DROP POLICY "souk_wall" ON "search_entries" CASCADE;
  DROP TABLE "search_entries" CASCADE;
  DROP POLICY "souk_wall" ON "search_words" CASCADE;
  DROP TABLE "search_words" CASCADE;`)
}
