using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connectors.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Sharing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Instances",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "ChangedBy",
                table: "Instances",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "MeantFor",
                table: "Instances",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RenewingUntil",
                table: "Instances",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RemovedAt",
                table: "FlowShapes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RateTurns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WindowStart = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Used = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RateTurns", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FlowRuns_EndedAt",
                table: "FlowRuns",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_FlowRuns_OrganisationId_AskedAt",
                table: "FlowRuns",
                columns: new[] { "OrganisationId", "AskedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RateTurns");

            migrationBuilder.DropIndex(
                name: "IX_FlowRuns_EndedAt",
                table: "FlowRuns");

            migrationBuilder.DropIndex(
                name: "IX_FlowRuns_OrganisationId_AskedAt",
                table: "FlowRuns");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Instances");

            migrationBuilder.DropColumn(
                name: "ChangedBy",
                table: "Instances");

            migrationBuilder.DropColumn(
                name: "MeantFor",
                table: "Instances");

            migrationBuilder.DropColumn(
                name: "RenewingUntil",
                table: "Instances");

            migrationBuilder.DropColumn(
                name: "RemovedAt",
                table: "FlowShapes");
        }
    }
}
