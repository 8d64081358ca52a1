-- The database of the application and its own login, made by an administrator. Can be run again: it makes what is missing,
-- and sets the password, so that a new one needs only a new start.
SET NOCOUNT ON;

DECLARE @password nvarchar(128) = CONVERT(nvarchar(128), 0x$(PasswordHex));

-- QUOTENAME doubles apostrophes and gives NULL for more than 128 characters; a statement that is NULL does nothing.
DECLARE @quoted nvarchar(258) = QUOTENAME(@password, '''');
IF @quoted IS NULL OR LEN(@password) = 0 THROW 50000, 'CONNECTORS_DB_PASSWORD must have 1 to 128 characters.', 1;

IF DB_ID(N'Connectors') IS NULL CREATE DATABASE [Connectors];

IF SUSER_ID(N'connectors') IS NULL
    EXEC (N'CREATE LOGIN [connectors] WITH PASSWORD = ' + @quoted + N', DEFAULT_DATABASE = [Connectors]');
ELSE
    EXEC (N'ALTER LOGIN [connectors] WITH PASSWORD = ' + @quoted);
GO

-- Readers don't wait for writers.
IF (SELECT is_read_committed_snapshot_on FROM sys.databases WHERE name = N'Connectors') = 0
    ALTER DATABASE [Connectors] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO

USE [Connectors];
GO

-- Reads and writes rows, and makes and changes tables at start. Nothing outside this database.
IF USER_ID(N'connectors') IS NULL CREATE USER [connectors] FOR LOGIN [connectors];
ALTER ROLE db_datareader ADD MEMBER [connectors];
ALTER ROLE db_datawriter ADD MEMBER [connectors];
ALTER ROLE db_ddladmin ADD MEMBER [connectors];
GO
