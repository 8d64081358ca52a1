using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connectors.Data.Providers.SqlServer.Migrations
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
                type: "datetime2",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "ChangedBy",
                table: "Instances",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "MeantFor",
                table: "Instances",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RenewingUntil",
                table: "Instances",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RemovedAt",
                table: "FlowShapes",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RateTurns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WindowStart = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Used = table.Column<int>(type: "int", nullable: false)
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
