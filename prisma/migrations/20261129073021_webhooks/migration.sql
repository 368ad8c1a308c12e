-- CreateEnum
CREATE TYPE "webhook_status" AS ENUM ('ACTIVE', 'DISABLED');

-- CreateEnum
CREATE TYPE "webhook_disabled_reason" AS ENUM ('BY_HAND', 'GONE', 'FAILING', 'CURSOR_EXPIRED', 'CURSOR_UNKNOWN', 'INVALID');

-- CreateTable
CREATE TABLE "webhook" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "filter" JSONB,
    "cursor" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "secret_version" INTEGER NOT NULL DEFAULT 1,
    "previous_secret_until" TIMESTAMPTZ(3),
    "status" "webhook_status" NOT NULL DEFAULT 'ACTIVE',
    "disabled_reason" "webhook_disabled_reason",
    "disabled_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failing_since" TIMESTAMPTZ(3),
    "next_attempt_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "last_delivered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("id")
);
