// Makes a Docker manifest in an OCI image layout an OCI manifest: Docker's format knows no zstd, and some runtimes mind.
// Usage: node oci.mjs LAYOUT   (image-spec 1.1; the configuration and the layers are the same in both formats)
import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'

const OCI = {
  'application/vnd.docker.distribution.manifest.v2+json': 'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.container.image.v1+json': 'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.image.rootfs.diff.tar.gzip': 'application/vnd.oci.image.layer.v1.tar+gzip'
}
const [layout] = process.argv.slice(2)
const blob = (digest) => `${layout}/blobs/${digest.replace(':', '/')}`
const index = JSON.parse(readFileSync(`${layout}/index.json`))
for (const image of index.manifests) {
  const manifest = JSON.parse(readFileSync(blob(image.digest)))
  for (const part of [manifest, manifest.config, ...manifest.layers]) part.mediaType = OCI[part.mediaType] ?? part.mediaType
  const bytes = Buffer.from(JSON.stringify(manifest))
  Object.assign(image, {
    mediaType: manifest.mediaType,
    size: bytes.length,
    digest: 'sha256:' + createHash('sha256').update(bytes).digest('hex')
  })
  writeFileSync(blob(image.digest), bytes)
}
writeFileSync(`${layout}/index.json`, JSON.stringify(index))
