/** Tests bring their own database and settings; what this machine serves with is not theirs to touch. */
export const setEnvironment = (): void => {
  for (const name of Object.keys(process.env)) {
    if (foreign.test(name)) delete process.env[name]
  }
}

const foreign =
  /^(DATABASE_URL|DATA_DIR|PAYLOAD_SECRET|TRUSTED_PROXIES|BASE_DOMAIN|PORT|METRICS_TOKEN|SMTP_URL|DIGITAL_FILE_MAX_MB|REDIS_URL|NODE_ENV)$|^(S3|STRIPE|SOUK)_/
