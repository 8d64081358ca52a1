using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connectors.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RunsOfFlow : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_FlowRuns_OrganisationId_FlowId_AskedAt",
                table: "FlowRuns",
                columns: new[] { "OrganisationId", "FlowId", "AskedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_FlowRuns_OrganisationId_FlowId_AskedAt",
                table: "FlowRuns");
        }
    }
}
