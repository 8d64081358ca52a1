using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connectors.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ById",
                table: "UpdateRecords",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FingerprintAfter",
                table: "UpdateRecords",
                type: "TEXT",
                unicode: false,
                maxLength: 71,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FingerprintBefore",
                table: "UpdateRecords",
                type: "TEXT",
                unicode: false,
                maxLength: 71,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PublishedById",
                table: "Releases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy",
                table: "Releases",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "WithdrawnById",
                table: "Releases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "InvitedById",
                table: "Invitations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NormalizedEmail",
                table: "Invitations",
                type: "TEXT",
                maxLength: 256,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "AddedById",
                table: "Instances",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ChangedById",
                table: "Instances",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ChangedById",
                table: "Flows",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AskedById",
                table: "FlowRuns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ById",
                table: "FlowRevisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ChangedById",
                table: "Connectors",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ById",
                table: "ConnectorRevisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FingerprintBefore",
                table: "ConnectorRevisions",
                type: "TEXT",
                unicode: false,
                maxLength: 71,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsOperator",
                table: "AspNetUsers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "LastCodeStep",
                table: "AspNetUsers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "PasswordLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PasswordLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PasswordLinks_AspNetUsers_MemberId",
                        column: x => x.MemberId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sessions_AspNetUsers_MemberId",
                        column: x => x.MemberId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignInAttempts",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Origin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInAttempts", x => new { x.Account, x.Origin });
                });

            migrationBuilder.CreateIndex(
                name: "IX_PasswordLinks_MemberId",
                table: "PasswordLinks",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_PasswordLinks_TokenHash",
                table: "PasswordLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_MemberId_ExpiresAt",
                table: "Sessions",
                columns: new[] { "MemberId", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SignInAttempts_ExpiresAt",
                table: "SignInAttempts",
                column: "ExpiresAt");

            migrationBuilder.Sql(
                """
                UPDATE "ConnectorRevisions" SET "FingerprintBefore" = (
                    SELECT earlier."Fingerprint" FROM "ConnectorRevisions" AS earlier
                    WHERE earlier."ConnectorId" = "ConnectorRevisions"."ConnectorId"
                        AND earlier."Number" = "ConnectorRevisions"."Number" - 1)
                """);
            migrationBuilder.Sql("""UPDATE "Invitations" SET "NormalizedEmail" = UPPER("Email")""");

            // The operator is the person who set up the installation: an administrator and publisher of the oldest organisation.
            migrationBuilder.Sql(
                """
                UPDATE "AspNetUsers" SET "IsOperator" = 1
                WHERE "Role" = 3 AND "IsPublisher" = 1 AND "OrganisationId" IN (
                    SELECT "Id" FROM "Organisations" WHERE "CreatedAt" = (SELECT MIN("CreatedAt") FROM "Organisations"))
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PasswordLinks");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropTable(
                name: "SignInAttempts");

            migrationBuilder.DropColumn(
                name: "ById",
                table: "UpdateRecords");

            migrationBuilder.DropColumn(
                name: "FingerprintAfter",
                table: "UpdateRecords");

            migrationBuilder.DropColumn(
                name: "FingerprintBefore",
                table: "UpdateRecords");

            migrationBuilder.DropColumn(
                name: "PublishedById",
                table: "Releases");

            migrationBuilder.DropColumn(
                name: "WithdrawnBy",
                table: "Releases");

            migrationBuilder.DropColumn(
                name: "WithdrawnById",
                table: "Releases");

            migrationBuilder.DropColumn(
                name: "InvitedById",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "NormalizedEmail",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "AddedById",
                table: "Instances");

            migrationBuilder.DropColumn(
                name: "ChangedById",
                table: "Instances");

            migrationBuilder.DropColumn(
                name: "ChangedById",
                table: "Flows");

            migrationBuilder.DropColumn(
                name: "AskedById",
                table: "FlowRuns");

            migrationBuilder.DropColumn(
                name: "ById",
                table: "FlowRevisions");

            migrationBuilder.DropColumn(
                name: "ChangedById",
                table: "Connectors");

            migrationBuilder.DropColumn(
                name: "ById",
                table: "ConnectorRevisions");

            migrationBuilder.DropColumn(
                name: "FingerprintBefore",
                table: "ConnectorRevisions");

            migrationBuilder.DropColumn(
                name: "IsOperator",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "LastCodeStep",
                table: "AspNetUsers");
        }
    }
}
