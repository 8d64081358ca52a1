using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connectors.Data.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ActivityByTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_InstanceRevisions_OrganisationId_At_Id",
                table: "InstanceRevisions",
                columns: new[] { "OrganisationId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FlowRevisions_OrganisationId_At_Id",
                table: "FlowRevisions",
                columns: new[] { "OrganisationId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ConnectorRevisions_OrganisationId_At_Id",
                table: "ConnectorRevisions",
                columns: new[] { "OrganisationId", "At", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_InstanceRevisions_OrganisationId_At_Id",
                table: "InstanceRevisions");

            migrationBuilder.DropIndex(
                name: "IX_FlowRevisions_OrganisationId_At_Id",
                table: "FlowRevisions");

            migrationBuilder.DropIndex(
                name: "IX_ConnectorRevisions_OrganisationId_At_Id",
                table: "ConnectorRevisions");
        }
    }
}
