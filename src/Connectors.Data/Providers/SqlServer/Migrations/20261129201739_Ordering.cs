using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connectors.Data.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Ordering : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            DropKeysOfCodes(migrationBuilder);

            migrationBuilder.DropPrimaryKey(
                name: "PK_FlowRunRequests",
                table: "FlowRunRequests");

            migrationBuilder.DropIndex(
                name: "IX_FlowRunRequests_RunId_Number",
                table: "FlowRunRequests");

            migrationBuilder.DropIndex(
                name: "IX_Connectors_OrganisationId_Name_Id",
                table: "Connectors");

            migrationBuilder.AlterColumn<string>(
                name: "ToVersion",
                table: "UpdateRecords",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Outcome",
                table: "UpdateRecords",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: false,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(32)",
                oldUnicode: false,
                oldMaxLength: 32);

            migrationBuilder.AlterColumn<string>(
                name: "Option",
                table: "UpdateRecords",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: false,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(32)",
                oldUnicode: false,
                oldMaxLength: 32);

            migrationBuilder.AlterColumn<string>(
                name: "FromVersion",
                table: "UpdateRecords",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "FingerprintBefore",
                table: "UpdateRecords",
                type: "varchar(71)",
                unicode: false,
                maxLength: 71,
                nullable: true,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(71)",
                oldUnicode: false,
                oldMaxLength: 71,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "FingerprintAfter",
                table: "UpdateRecords",
                type: "varchar(71)",
                unicode: false,
                maxLength: 71,
                nullable: true,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(71)",
                oldUnicode: false,
                oldMaxLength: 71,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Origin",
                table: "SignInAttempts",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64);

            migrationBuilder.AlterColumn<string>(
                name: "Account",
                table: "SignInAttempts",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64);

            migrationBuilder.AlterColumn<string>(
                name: "Version",
                table: "Releases",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64);

            migrationBuilder.AlterColumn<string>(
                name: "PackageId",
                table: "Releases",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64);

            migrationBuilder.AlterColumn<string>(
                name: "Fingerprint",
                table: "Releases",
                type: "varchar(71)",
                unicode: false,
                maxLength: 71,
                nullable: false,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(71)",
                oldUnicode: false,
                oldMaxLength: 71);

            migrationBuilder.AlterColumn<string>(
                name: "Hash",
                table: "SetupCodes",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64);

            migrationBuilder.AlterColumn<string>(
                name: "TokenHash",
                table: "PasswordLinks",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64);

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Packages",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                collation: "Latin1_General_100_CI_AS_SC",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "Id",
                table: "Packages",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64);

            migrationBuilder.AlterColumn<string>(
                name: "PackageId",
                table: "PackageOwners",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64);

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Organisations",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                collation: "Latin1_General_100_CI_AS_SC",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "TokenHash",
                table: "Invitations",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64);

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Instances",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                collation: "Latin1_General_100_CI_AS_SC",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Flows",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                collation: "Latin1_General_100_CI_AS_SC",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "Fingerprint",
                table: "Definitions",
                type: "varchar(71)",
                unicode: false,
                maxLength: 71,
                nullable: false,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(71)",
                oldUnicode: false,
                oldMaxLength: 71);

            migrationBuilder.AlterColumn<string>(
                name: "Version",
                table: "Connectors",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "PackageId",
                table: "Connectors",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Connectors",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                collation: "Latin1_General_100_CI_AS_SC",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "CurrentFingerprint",
                table: "Connectors",
                type: "varchar(71)",
                unicode: false,
                maxLength: 71,
                nullable: false,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(71)",
                oldUnicode: false,
                oldMaxLength: 71);

            migrationBuilder.AlterColumn<string>(
                name: "BaselineFingerprint",
                table: "Connectors",
                type: "varchar(71)",
                unicode: false,
                maxLength: 71,
                nullable: true,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(71)",
                oldUnicode: false,
                oldMaxLength: 71,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "AlongsideOfVersion",
                table: "Connectors",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Version",
                table: "ConnectorRevisions",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "FingerprintBefore",
                table: "ConnectorRevisions",
                type: "varchar(71)",
                unicode: false,
                maxLength: 71,
                nullable: true,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(71)",
                oldUnicode: false,
                oldMaxLength: 71,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Fingerprint",
                table: "ConnectorRevisions",
                type: "varchar(71)",
                unicode: false,
                maxLength: 71,
                nullable: false,
                collation: "Latin1_General_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(71)",
                oldUnicode: false,
                oldMaxLength: 71);

            migrationBuilder.AlterColumn<string>(
                name: "DisplayName",
                table: "AspNetUsers",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                collation: "Latin1_General_100_CI_AS_SC",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

            AddKeysOfCodes(migrationBuilder);

            migrationBuilder.AddPrimaryKey(
                name: "PK_FlowRunRequests",
                table: "FlowRunRequests",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.CreateTable(
                name: "Installation",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Installation", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "Installation",
                columns: new[] { "Id", "CheckedAt" },
                values: new object[] { 1, new DateTime(1970, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc) });

            migrationBuilder.CreateIndex(
                name: "IX_FlowRuns_FlowId_State_AskedAt",
                table: "FlowRuns",
                columns: new[] { "FlowId", "State", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FlowRuns_OrganisationId_State_AskedAt",
                table: "FlowRuns",
                columns: new[] { "OrganisationId", "State", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FlowRunRequests_RunId_Number",
                table: "FlowRunRequests",
                columns: new[] { "RunId", "Number" })
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Connectors_OrganisationId_Name_VersionKey_Id",
                table: "Connectors",
                columns: new[] { "OrganisationId", "Name", "VersionKey", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            DropKeysOfCodes(migrationBuilder);

            migrationBuilder.DropTable(
                name: "Installation");

            migrationBuilder.DropIndex(
                name: "IX_FlowRuns_FlowId_State_AskedAt",
                table: "FlowRuns");

            migrationBuilder.DropIndex(
                name: "IX_FlowRuns_OrganisationId_State_AskedAt",
                table: "FlowRuns");

            migrationBuilder.DropPrimaryKey(
                name: "PK_FlowRunRequests",
                table: "FlowRunRequests");

            migrationBuilder.DropIndex(
                name: "IX_FlowRunRequests_RunId_Number",
                table: "FlowRunRequests");

            migrationBuilder.DropIndex(
                name: "IX_Connectors_OrganisationId_Name_VersionKey_Id",
                table: "Connectors");

            migrationBuilder.AlterColumn<string>(
                name: "ToVersion",
                table: "UpdateRecords",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldNullable: true,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Outcome",
                table: "UpdateRecords",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(32)",
                oldUnicode: false,
                oldMaxLength: 32,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Option",
                table: "UpdateRecords",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(32)",
                oldUnicode: false,
                oldMaxLength: 32,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "FromVersion",
                table: "UpdateRecords",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldNullable: true,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "FingerprintBefore",
                table: "UpdateRecords",
                type: "varchar(71)",
                unicode: false,
                maxLength: 71,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(71)",
                oldUnicode: false,
                oldMaxLength: 71,
                oldNullable: true,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "FingerprintAfter",
                table: "UpdateRecords",
                type: "varchar(71)",
                unicode: false,
                maxLength: 71,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(71)",
                oldUnicode: false,
                oldMaxLength: 71,
                oldNullable: true,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Origin",
                table: "SignInAttempts",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Account",
                table: "SignInAttempts",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Version",
                table: "Releases",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "PackageId",
                table: "Releases",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Fingerprint",
                table: "Releases",
                type: "varchar(71)",
                unicode: false,
                maxLength: 71,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(71)",
                oldUnicode: false,
                oldMaxLength: 71,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Hash",
                table: "SetupCodes",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "TokenHash",
                table: "PasswordLinks",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Packages",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldCollation: "Latin1_General_100_CI_AS_SC");

            migrationBuilder.AlterColumn<string>(
                name: "Id",
                table: "Packages",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "PackageId",
                table: "PackageOwners",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Organisations",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldCollation: "Latin1_General_100_CI_AS_SC");

            migrationBuilder.AlterColumn<string>(
                name: "TokenHash",
                table: "Invitations",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Instances",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldCollation: "Latin1_General_100_CI_AS_SC");

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Flows",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldCollation: "Latin1_General_100_CI_AS_SC");

            migrationBuilder.AlterColumn<string>(
                name: "Fingerprint",
                table: "Definitions",
                type: "varchar(71)",
                unicode: false,
                maxLength: 71,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(71)",
                oldUnicode: false,
                oldMaxLength: 71,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Version",
                table: "Connectors",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldNullable: true,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "PackageId",
                table: "Connectors",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldNullable: true,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Connectors",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldCollation: "Latin1_General_100_CI_AS_SC");

            migrationBuilder.AlterColumn<string>(
                name: "CurrentFingerprint",
                table: "Connectors",
                type: "varchar(71)",
                unicode: false,
                maxLength: 71,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(71)",
                oldUnicode: false,
                oldMaxLength: 71,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "BaselineFingerprint",
                table: "Connectors",
                type: "varchar(71)",
                unicode: false,
                maxLength: 71,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(71)",
                oldUnicode: false,
                oldMaxLength: 71,
                oldNullable: true,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "AlongsideOfVersion",
                table: "Connectors",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldNullable: true,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Version",
                table: "ConnectorRevisions",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldNullable: true,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "FingerprintBefore",
                table: "ConnectorRevisions",
                type: "varchar(71)",
                unicode: false,
                maxLength: 71,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(71)",
                oldUnicode: false,
                oldMaxLength: 71,
                oldNullable: true,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Fingerprint",
                table: "ConnectorRevisions",
                type: "varchar(71)",
                unicode: false,
                maxLength: 71,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(71)",
                oldUnicode: false,
                oldMaxLength: 71,
                oldCollation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "DisplayName",
                table: "AspNetUsers",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldCollation: "Latin1_General_100_CI_AS_SC");

            AddKeysOfCodes(migrationBuilder);

            migrationBuilder.AddPrimaryKey(
                name: "PK_FlowRunRequests",
                table: "FlowRunRequests",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_FlowRunRequests_RunId_Number",
                table: "FlowRunRequests",
                columns: new[] { "RunId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Connectors_OrganisationId_Name_Id",
                table: "Connectors",
                columns: new[] { "OrganisationId", "Name", "Id" });
        }

        // A column of a key keeps its collation as long as it is one.
        private static void DropKeysOfCodes(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey("FK_Releases_Packages_PackageId", "Releases");
            migrationBuilder.DropForeignKey("FK_Connectors_Packages_PackageId", "Connectors");
            migrationBuilder.DropForeignKey("FK_PackageOwners_Packages_PackageId", "PackageOwners");
            migrationBuilder.DropForeignKey("FK_Releases_Definitions_Fingerprint", "Releases");
            migrationBuilder.DropForeignKey("FK_Connectors_Definitions_CurrentFingerprint", "Connectors");
            migrationBuilder.DropForeignKey("FK_ConnectorRevisions_Definitions_Fingerprint", "ConnectorRevisions");
            migrationBuilder.DropPrimaryKey("PK_Packages", "Packages");
            migrationBuilder.DropPrimaryKey("PK_Definitions", "Definitions");
            migrationBuilder.DropPrimaryKey("PK_PackageOwners", "PackageOwners");
            migrationBuilder.DropPrimaryKey("PK_SignInAttempts", "SignInAttempts");
        }

        private static void AddKeysOfCodes(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddPrimaryKey("PK_Packages", "Packages", "Id");
            migrationBuilder.AddPrimaryKey("PK_Definitions", "Definitions", "Fingerprint");
            migrationBuilder.AddPrimaryKey("PK_PackageOwners", "PackageOwners", ["PackageId", "MemberId"]);
            migrationBuilder.AddPrimaryKey("PK_SignInAttempts", "SignInAttempts", ["Account", "Origin"]);
            migrationBuilder.AddForeignKey("FK_Releases_Packages_PackageId", "Releases", "PackageId", "Packages", principalColumn: "Id", onDelete: ReferentialAction.Restrict);
            migrationBuilder.AddForeignKey("FK_Connectors_Packages_PackageId", "Connectors", "PackageId", "Packages", principalColumn: "Id", onDelete: ReferentialAction.Restrict);
            migrationBuilder.AddForeignKey("FK_PackageOwners_Packages_PackageId", "PackageOwners", "PackageId", "Packages", principalColumn: "Id", onDelete: ReferentialAction.Restrict);
            migrationBuilder.AddForeignKey("FK_Releases_Definitions_Fingerprint", "Releases", "Fingerprint", "Definitions", principalColumn: "Fingerprint", onDelete: ReferentialAction.Restrict);
            migrationBuilder.AddForeignKey("FK_Connectors_Definitions_CurrentFingerprint", "Connectors", "CurrentFingerprint", "Definitions", principalColumn: "Fingerprint", onDelete: ReferentialAction.Restrict);
            migrationBuilder.AddForeignKey("FK_ConnectorRevisions_Definitions_Fingerprint", "ConnectorRevisions", "Fingerprint", "Definitions", principalColumn: "Fingerprint", onDelete: ReferentialAction.Restrict);
        }
    }
}
