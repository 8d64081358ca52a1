using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connectors.Data.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class DataStamps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DataStamps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Stamp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataStamps", x => x.Id);
                });

            SqlServerStamps.Create(
                migrationBuilder,
                ofOrganisations: ["Connectors", "Instances", "Flows", "FlowShapes", "UpdateHolds", "AspNetUsers"],
                ofCatalogue: ["Packages", "Releases"]);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            SqlServerStamps.Drop(
                migrationBuilder,
                ["Connectors", "Instances", "Flows", "FlowShapes", "UpdateHolds", "AspNetUsers", "Packages", "Releases"]);

            migrationBuilder.DropTable(
                name: "DataStamps");
        }
    }
}
