import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "stock_locations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"address" varchar,
  	"position" numeric DEFAULT 0,
  	"is_default" boolean DEFAULT false,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "stock_locations" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "stock_at_locations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"variant_id" uuid NOT NULL,
  	"location_id" uuid NOT NULL,
  	"on_hand" numeric DEFAULT 0 NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "stock_at_locations" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "bundle_parts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"bundle_id" uuid NOT NULL,
  	"part_id" uuid NOT NULL,
  	"quantity" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "bundle_parts" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "stock_levels" ADD COLUMN "made" boolean DEFAULT false;
  ALTER TABLE "stock_levels" ADD COLUMN "spread" boolean DEFAULT false;
  ALTER TABLE "stock_levels" ADD COLUMN "largest_part" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "stock_movements" ADD COLUMN "location_id" uuid;
  ALTER TABLE "stock_locations" ADD CONSTRAINT "stock_locations_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stock_at_locations" ADD CONSTRAINT "stock_at_locations_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stock_at_locations" ADD CONSTRAINT "stock_at_locations_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stock_at_locations" ADD CONSTRAINT "stock_at_locations_location_id_stock_locations_id_fk" FOREIGN KEY ("location_id") REFERENCES "public"."stock_locations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bundle_parts" ADD CONSTRAINT "bundle_parts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bundle_parts" ADD CONSTRAINT "bundle_parts_bundle_id_variants_id_fk" FOREIGN KEY ("bundle_id") REFERENCES "public"."variants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bundle_parts" ADD CONSTRAINT "bundle_parts_part_id_variants_id_fk" FOREIGN KEY ("part_id") REFERENCES "public"."variants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "stock_locations_tenant_idx" ON "stock_locations" USING btree ("tenant_id");
  CREATE INDEX "stock_locations_updated_at_idx" ON "stock_locations" USING btree ("updated_at");
  CREATE INDEX "stock_locations_created_at_idx" ON "stock_locations" USING btree ("created_at");
  CREATE INDEX "stock_at_locations_tenant_idx" ON "stock_at_locations" USING btree ("tenant_id");
  CREATE INDEX "stock_at_locations_variant_idx" ON "stock_at_locations" USING btree ("variant_id");
  CREATE INDEX "stock_at_locations_location_idx" ON "stock_at_locations" USING btree ("location_id");
  CREATE INDEX "stock_at_locations_updated_at_idx" ON "stock_at_locations" USING btree ("updated_at");
  CREATE INDEX "stock_at_locations_created_at_idx" ON "stock_at_locations" USING btree ("created_at");
  CREATE UNIQUE INDEX "variant_location_idx" ON "stock_at_locations" USING btree ("variant_id","location_id");
  CREATE INDEX "bundle_parts_tenant_idx" ON "bundle_parts" USING btree ("tenant_id");
  CREATE INDEX "bundle_parts_bundle_idx" ON "bundle_parts" USING btree ("bundle_id");
  CREATE INDEX "bundle_parts_part_idx" ON "bundle_parts" USING btree ("part_id");
  CREATE INDEX "bundle_parts_updated_at_idx" ON "bundle_parts" USING btree ("updated_at");
  CREATE INDEX "bundle_parts_created_at_idx" ON "bundle_parts" USING btree ("created_at");
  CREATE UNIQUE INDEX "bundle_part_idx" ON "bundle_parts" USING btree ("bundle_id","part_id");
  ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_location_id_stock_locations_id_fk" FOREIGN KEY ("location_id") REFERENCES "public"."stock_locations"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "stock_movements_location_idx" ON "stock_movements" USING btree ("location_id");
  CREATE POLICY "souk_wall" ON "stock_locations" AS PERMISSIVE FOR ALL TO public USING ("stock_locations"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("stock_locations"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "stock_at_locations" AS PERMISSIVE FOR ALL TO public USING ("stock_at_locations"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("stock_at_locations"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "bundle_parts" AS PERMISSIVE FOR ALL TO public USING ("bundle_parts"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("bundle_parts"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
  // Every shop has one place for everything, until it makes another.
  await db.execute(sql`
    INSERT INTO "stock_locations" ("id", "tenant_id", "name", "position", "is_default", "active")
    SELECT gen_random_uuid(), t."id", 'Main location', 0, true, true FROM "tenants" t`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "stock_locations" CASCADE;
  DROP TABLE "stock_locations" CASCADE;
  DROP POLICY "souk_wall" ON "stock_at_locations" CASCADE;
  DROP TABLE "stock_at_locations" CASCADE;
  DROP POLICY "souk_wall" ON "bundle_parts" CASCADE;
  DROP TABLE "bundle_parts" CASCADE;
  ALTER TABLE "stock_movements" DROP CONSTRAINT "stock_movements_location_id_stock_locations_id_fk";
  
  DROP INDEX "stock_movements_location_idx";
  ALTER TABLE "stock_levels" DROP COLUMN "made";
  ALTER TABLE "stock_levels" DROP COLUMN "spread";
  ALTER TABLE "stock_levels" DROP COLUMN "largest_part";
  ALTER TABLE "stock_movements" DROP COLUMN "location_id";`)
}
