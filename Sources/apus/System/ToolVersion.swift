/// The version of this tool (Semantic Versioning 2.0.0). The release script reads it here.
let toolVersion = "0.1.0"
