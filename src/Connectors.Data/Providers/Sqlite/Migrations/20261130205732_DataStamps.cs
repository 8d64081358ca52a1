using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connectors.Data.Providers.Sqlite.Migrations
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stamp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataStamps", x => x.Id);
                });

            SqliteStamps.Create(
                migrationBuilder,
                ofOrganisations: ["Connectors", "Instances", "Flows", "FlowShapes", "UpdateHolds", "AspNetUsers"],
                ofCatalogue: ["Packages", "Releases"]);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            SqliteStamps.Drop(
                migrationBuilder,
                ["Connectors", "Instances", "Flows", "FlowShapes", "UpdateHolds", "AspNetUsers", "Packages", "Releases"]);

            migrationBuilder.DropTable(
                name: "DataStamps");
        }
    }
}
