/// The first statements of a new cluster, one a line as a single-user server reads them: who owns and migrates the
/// database, who serves from it, and the database.
let rolesAndDatabase = """
  CREATE ROLE lapel_owner LOGIN;
  CREATE ROLE lapel_server LOGIN;
  CREATE DATABASE lapel OWNER lapel_owner;

  """
